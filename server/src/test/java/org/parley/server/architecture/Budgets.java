package org.parley.server.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How large things may be. What is over stands in a list with its number, and the number may only
/// fall.
final class Budgets {
    static final int FILE_CODE_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int CONSTRUCTOR_PARAMETERS = 7;
    static final int PACKAGE_FILES = 25;
    static final int PACKAGE_DEPTH = 7;

    private final Map<String, Integer> over = new TreeMap<>();

    private Budgets() {}

    /// What is over its budget: `kind place` and the number.
    static Map<String, Integer> over(List<SourceFile> files) {
        Budgets budgets = new Budgets();
        Map<String, Integer> packages = new TreeMap<>();
        for (SourceFile file : files) {
            budgets.note("file " + file.path(), file.codeLines(), FILE_CODE_LINES);
            budgets.note(
                    "depth " + file.module() + ":" + file.packageName(),
                    file.packageName().split("\\.").length,
                    PACKAGE_DEPTH);
            if (!file.path().endsWith("package-info.java")) {
                packages.merge(file.module() + ":" + file.packageName(), 1, Integer::sum);
            }
            new Members(budgets, file).scan(file.tree(), "");
        }
        packages.forEach((name, count) -> budgets.note("package " + name, count, PACKAGE_FILES));
        return budgets.over;
    }

    /// Compares what is over with the list of what was over before.
    static List<String> faults(Map<String, Integer> over, Map<String, Integer> known) {
        List<String> faults = new ArrayList<>();
        over.forEach((place, size) -> {
            Integer before = known.get(place);
            if (before == null) {
                faults.add(place + " is " + size + ": split it");
            } else if (size > before) {
                faults.add(place + " grew from " + before + " to " + size + ": split it");
            } else if (size < before) {
                faults.add(place + " is only " + size + " now: lower its line");
            }
        });
        known.keySet().stream()
                .filter(place -> !over.containsKey(place))
                .forEach(place -> faults.add(place + " is within its budget now: drop its line"));
        return faults;
    }

    private void note(String place, int size, int budget) {
        if (size > budget) {
            over.merge(place, size, Math::max);
        }
    }

    /// Methods and constructors of a file.
    private static final class Members extends TreeScanner<Void, String> {
        private final Budgets budgets;
        private final SourceFile file;

        Members(Budgets budgets, SourceFile file) {
            this.budgets = budgets;
            this.file = file;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name =
                    outer.isEmpty()
                            ? type.getSimpleName() + ""
                            : outer + "." + type.getSimpleName();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    note(type, name, method);
                }
            }
            return super.visitClass(type, name);
        }

        private void note(ClassTree type, String owner, MethodTree method) {
            String place = file.path() + "#" + owner + "." + method.getName();
            if (method.getName().contentEquals("<init>") && type.getKind() == Tree.Kind.CLASS) {
                budgets.note(
                        "constructor " + place,
                        method.getParameters().size(),
                        CONSTRUCTOR_PARAMETERS);
            }
            if (method.getBody() != null) {
                long start = file.positions().getStartPosition(file.tree(), method.getBody());
                long end = file.positions().getEndPosition(file.tree(), method.getBody());
                int lines =
                        (int)
                                (file.lines().getLineNumber(end)
                                        - file.lines().getLineNumber(start)
                                        - 1);
                budgets.note("method " + place, lines, METHOD_LINES);
            }
        }
    }
}
