package org.parley.server.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which feature of the server may use which: one line for each in `features.txt`.
final class FeatureMap {
    private static final Set<String> PRIVATE_PARTS = Set.of("internal", "rest", "configure");

    private final String root;
    private final Map<String, Set<String>> features;

    /// Makes a map.
    ///
    /// @param root the package above the features, with a dot at its end
    /// @param lines `feature: other, another`
    FeatureMap(String root, Collection<String> lines) {
        this.root = root;
        this.features =
                lines.stream()
                        .map(line -> line.split(":", 2))
                        .collect(
                                Collectors.toMap(
                                        side -> side[0].strip(),
                                        side -> names(side[1]),
                                        (_, b) -> b,
                                        TreeMap::new));
    }

    /// All that is wrong with the classes or with the map itself.
    List<String> faults(JavaClasses classes) {
        List<String> faults = new ArrayList<>(strays(classes));
        features.keySet().forEach(feature -> faults.addAll(faultsOf(feature, classes)));
        features.keySet()
                .forEach(feature -> cycle(feature, new ArrayList<>()).ifPresent(faults::add));
        return faults.stream().distinct().toList();
    }

    private List<String> strays(JavaClasses classes) {
        return classes.stream()
                .filter(type -> featureOf(type).isEmpty() && !tail(type).startsWith("app"))
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name ->
                        name + " belongs to no feature of features.txt: add a line, or move it")
                .toList();
    }

    private List<String> faultsOf(String feature, JavaClasses classes) {
        List<JavaClass> own =
                classes.stream().filter(c -> featureOf(c).equals(Optional.of(feature))).toList();
        if (own.isEmpty()) {
            return List.of("features.txt names " + feature + ", but no class lives there");
        }
        Set<String> unused = new TreeSet<>(features.get(feature));
        Map<String, List<String>> places = new TreeMap<>();
        for (JavaClass type : own) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String other = featureOf(target).orElse(feature);
                if (!other.equals(feature)) {
                    unused.remove(other);
                    wrong(feature, type, target, other)
                            .ifPresent(fault ->
                                    places.computeIfAbsent(fault, _ -> new ArrayList<>())
                                            .add(dependency.getDescription()));
                }
            }
        }
        List<String> faults = new ArrayList<>();
        places.forEach((fault, at) ->
                faults.add(
                        fault
                                + " ("
                                + at.size()
                                + " places, such as "
                                + at.getFirst()
                                + "). Call the other feature's service, or publish an event"
                                + " and let it listen; if the arrow is right, add it to the"
                                + " line and say why in the commit"));
        unused.forEach(other ->
                faults.add(
                        "features.txt lets "
                                + feature
                                + " use "
                                + other
                                + ", but no class does: drop it"));
        return faults;
    }

    /// Wiring may hand a private class of its own feature to others, but nobody reaches into one.
    private Optional<String> wrong(String feature, JavaClass from, JavaClass target, String other) {
        if (!features.get(feature).contains(other)) {
            return Optional.of(feature + " uses " + other + ", which its line does not name");
        }
        String part = partOf(target, other);
        return PRIVATE_PARTS.contains(part)
                ? Optional.of(
                        feature + " reaches into " + other + "." + part + ", which is private")
                : Optional.empty();
    }

    private Optional<String> cycle(String feature, List<String> path) {
        int seen = path.indexOf(feature);
        if (seen >= 0) {
            List<String> ring = new ArrayList<>(path.subList(seen, path.size()));
            // the same ring is told once, from its first name on
            if (ring.stream().min(Comparator.naturalOrder()).orElse("").equals(feature)) {
                return Optional.of(
                        "features.txt has a cycle: "
                                + String.join(" -> ", ring)
                                + " -> "
                                + feature
                                + ". Let the lower feature own an interface that the upper one"
                                + " implements, or publish an event");
            }
            return Optional.empty();
        }
        path.add(feature);
        Optional<String> found =
                features.getOrDefault(feature, Set.of()).stream()
                        .map(next -> cycle(next, path))
                        .flatMap(Optional::stream)
                        .findFirst();
        path.removeLast();
        return found;
    }

    private String tail(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root) ? name.substring(root.length()) : "";
    }

    /// The declared feature with the longest name that begins the class's package.
    private Optional<String> featureOf(JavaClass type) {
        String tail = tail(type);
        return features.keySet().stream()
                .filter(feature -> tail.equals(feature) || tail.startsWith(feature + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private String partOf(JavaClass type, String feature) {
        String tail = tail(type);
        return tail.equals(feature) ? "" : tail.substring(feature.length() + 1).split("\\.")[0];
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
