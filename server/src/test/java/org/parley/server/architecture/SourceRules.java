package org.parley.server.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.lang.model.element.Modifier;

/// Rules that can be read from the source. Each gives its faults: the place and what is wrong
/// there.
final class SourceRules {
    private static final Set<String> BROAD =
            Set.of("Exception", "Throwable", "RuntimeException", "Error");
    private static final Pattern SCENE = Pattern.compile("\\bjavafx\\.(scene|stage)\\b");
    private static final Pattern RUN_LATER = Pattern.compile("\\bPlatform\\s*\\.\\s*runLater\\b");
    private static final Pattern ASTERISK = Pattern.compile("\\borg\\.asteriskjava\\b");
    private static final Pattern OUTSIDE_CONTRACT =
            Pattern.compile(
                    "\\b(javafx\\.|org\\.parley\\.(server|client|desk|phone|phonebar|agent|admin)\\b"
                            + "|org\\.glassfish|org\\.jooq|com\\.google\\.inject)");

    private SourceRules() {}

    /// Catching everything hides faults; `platform` alone stands where nothing may fall through.
    static List<String> broadCatches(List<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            if (!inPlatform(file)) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitCatch(CatchTree node, Void nothing) {
                        if (isBroad(node.getParameter().getType())) {
                            faults.add(
                                    place(file, node)
                                            + " catches "
                                            + node.getParameter().getType());
                        }
                        return super.visitCatch(node, nothing);
                    }
                }.scan(file.tree(), null);
            }
        }
        return faults;
    }

    /// Static fields that change make order and tests matter.
    static List<String> staticVariables(List<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    boolean constant = type.getKind() == Tree.Kind.INTERFACE;
                    for (Tree member : type.getMembers()) {
                        if (member instanceof VariableTree field
                                && field.getModifiers().getFlags().contains(Modifier.STATIC)
                                && !field.getModifiers().getFlags().contains(Modifier.FINAL)
                                && !constant) {
                            faults.add(
                                    place(file, field)
                                            + " has the static variable "
                                            + field.getName());
                        }
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(file.tree(), null);
        }
        return faults;
    }

    /// Objects are given, not fetched.
    static List<String> singletons(List<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    if (method.getName().contentEquals("getInstance")
                            && method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                        faults.add(place(file, method) + " offers getInstance: inject it");
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(file.tree(), null);
        }
        return faults;
    }

    /// Asterisk-Java's mutable events stop at the edge.
    static List<String> asteriskJava(List<SourceFile> files) {
        return naming(
                files,
                ASTERISK,
                file ->
                        !file.packageName()
                                .matches(
                                        "org\\.parley\\.server\\.(platform\\.(ami|agi)|.*\\.(ami|agi))(\\..*)?"),
                "uses Asterisk-Java outside of platform.ami, platform.agi and packages named ami or"
                        + " agi: translate it there");
    }

    /// The contract is the language of both sides and knows neither.
    static List<String> contract(List<SourceFile> files) {
        return naming(
                files,
                OUTSIDE_CONTRACT,
                file -> file.packageName().startsWith("org.parley.contract"),
                "makes the contract depend on one of its users");
    }

    /// A view model is tested without a screen.
    static List<String> viewModels(List<SourceFile> files) {
        return naming(
                files,
                SCENE,
                file -> file.path().endsWith("ViewModel.java"),
                "lets a view model know javafx.scene or javafx.stage: leave that to the view");
    }

    /// One door to the screen's thread.
    static List<String> screenThread(List<SourceFile> files) {
        return naming(
                files,
                RUN_LATER,
                file -> !file.path().endsWith("org/parley/desk/fx/FxThread.java"),
                "calls Platform.runLater: only org.parley.desk.fx.FxThread does");
    }

    /// The programs do not know each other.
    static List<String> programs(List<SourceFile> files) {
        List<String> faults = new ArrayList<>();
        List<String> roots =
                List.of(
                        "org.parley.phonebar",
                        "org.parley.agent",
                        "org.parley.admin",
                        "org.parley.server");
        for (String root : roots) {
            Pattern others =
                    Pattern.compile(
                            roots.stream()
                                    .filter(other -> !other.equals(root))
                                    .map(other -> Pattern.quote(other) + "\\b")
                                    .reduce((a, b) -> a + "|" + b)
                                    .orElseThrow());
            faults.addAll(
                    naming(
                            files,
                            others,
                            file ->
                                    file.packageName().startsWith(root)
                                            && !file.module().equals("installer"),
                            "makes one program depend on another: share it in client or desk"));
        }
        Pattern any = Pattern.compile("\\borg\\.parley\\.(phonebar|agent|admin|server)\\b");
        faults.addAll(
                naming(
                        files,
                        any,
                        file -> file.module().startsWith("shared/"),
                        "makes a shared module depend on a program"));
        return faults;
    }

    private static List<String> naming(
            List<SourceFile> files,
            Pattern name,
            java.util.function.Predicate<SourceFile> where,
            String wrong) {
        return files.stream()
                .filter(where)
                .filter(file -> name.matcher(withoutStrings(file.code())).find())
                .map(file -> file.path() + " " + wrong)
                .toList();
    }

    private static String withoutStrings(String code) {
        return code.replaceAll("\"(\\\\.|[^\"\\\\\n])*\"", "\"\"");
    }

    private static boolean inPlatform(SourceFile file) {
        return file.packageName().startsWith("org.parley.server.platform");
    }

    private static boolean isBroad(Tree type) {
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().anyMatch(SourceRules::isBroad)
                : BROAD.contains(type.toString());
    }

    private static String place(SourceFile file, Tree node) {
        long at = file.positions().getStartPosition(file.tree(), node);
        return file.path() + ":" + file.lines().getLineNumber(at);
    }
}
