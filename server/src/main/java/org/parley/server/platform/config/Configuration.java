package org.parley.server.platform.config;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.config.ConfigurationFault.Entry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The sections as they were read. System properties go before the environment, that before the
/// file, that before the documented value.
public final class Configuration {
    private final Map<Class<? extends Record>, Record> sections;

    private Configuration(Map<Class<? extends Record>, Record> sections) {
        this.sections = sections;
    }

    /// Reads all sections.
    ///
    /// @throws ConfigurationFault with every fault: unknown keys, unreadable values, failed checks
    public static Configuration read(Sources given, List<Class<? extends Record>> types) {
        Path folder = given.dataFolder();
        var reader = new Reader(given, given.inOrder(folder), new Values(folder));
        var sections = new LinkedHashMap<Class<? extends Record>, Record>();
        for (var type : types) {
            Record section = reader.section(type);
            if (section != null) {
                sections.put(type, section);
            }
        }
        reader.refuseUnknown(types);
        if (!reader.faults.isEmpty()) {
            throw new ConfigurationFault(reader.faults);
        }
        return new Configuration(sections);
    }

    /// The values of one section.
    public <C extends Record> C get(Class<C> type) {
        Record section = sections.get(type);
        if (section == null) {
            throw new IllegalArgumentException(type + " is not among the sections");
        }
        return type.cast(section);
    }

    /// All sections.
    public Map<Class<? extends Record>, Record> sections() {
        return Map.copyOf(sections);
    }

    private static final class Reader {
        private final Sources given;
        private final List<Source> sources;
        private final Values values;
        private final List<Entry> faults = new ArrayList<>();

        Reader(Sources given, List<Source> sources, Values values) {
            this.given = given;
            this.sources = sources;
            this.values = values;
        }

        @Nullable Record section(Class<? extends Record> type) {
            var components = new ArrayList<Object>();
            int before = faults.size();
            for (Sections.Key key : Sections.keys(type)) {
                Found found = find(key);
                try {
                    components.add(values.read(key.component().getGenericType(), found.value()));
                } catch (Values.Unreadable e) {
                    faults.add(new Entry(found.where(), found.key(), e.wrong(), e.cure()));
                }
            }
            return faults.size() == before ? make(type, components) : null;
        }

        private @Nullable Record make(Class<? extends Record> type, List<Object> components) {
            try {
                Class<?>[] shape =
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new);
                return type.getDeclaredConstructor(shape).newInstance(components.toArray());
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                if (cause instanceof SettingChecks.Failed failed) {
                    failed.found().forEach(wrong -> add(type, wrong));
                    return null;
                }
                throw new IllegalStateException("the section " + type + " failed", cause);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " is not an accessible record", e);
            }
        }

        private void add(Class<? extends Record> type, SettingChecks.Wrong wrong) {
            Sections.Key key =
                    Sections.keys(type).stream()
                            .filter(k -> k.component().getName().equals(wrong.component()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            type + " has no " + wrong.component()));
            Found found = find(key);
            faults.add(new Entry(found.where(), found.key(), wrong.wrong(), wrong.cure()));
        }

        private Found find(Sections.Key key) {
            if (key.name().equals("data.folder") && given.data() != null) {
                return new Found("command line", "--data", given.data().toString());
            }
            for (Source source : sources) {
                String spelled = source.spell(key.name());
                String value = source.values().get(spelled);
                if (value != null) {
                    return new Found(source.name(), spelled, value);
                }
            }
            return new Found("documented value", key.name(), key.setting().value());
        }

        void refuseUnknown(List<Class<? extends Record>> types) {
            for (Source source : sources) {
                var known = new TreeSet<String>();
                types.forEach(type ->
                        Sections.keys(type).forEach(key -> known.add(source.spell(key.name()))));
                for (String name : new TreeSet<>(source.values().keySet())) {
                    boolean ours =
                            types.stream()
                                    .anyMatch(t -> source.claims(name, Sections.of(t).value()));
                    if (ours && !known.contains(name)) {
                        faults.add(
                                new Entry(
                                        source.name(),
                                        name,
                                        "is not known",
                                        "Did you mean " + nearest(name, known) + "?"));
                    }
                }
            }
        }

        private static String nearest(String name, Set<String> known) {
            return known.stream()
                    .min((a, b) ->
                            Integer.compare(
                                    EditDistance.between(name, a), EditDistance.between(name, b)))
                    .orElse("another key");
        }
    }

    private record Found(String where, String key, String value) {}
}
