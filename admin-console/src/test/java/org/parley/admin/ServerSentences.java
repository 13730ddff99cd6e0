package org.parley.admin;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The sentences that the server's sources say of fields and of what they refuse. What stands
/// between the parts of a sentence, such as a name, is [#PLACE].
final class ServerSentences {
    static final String PLACE = "{}";
    private static final int DEEPEST = 4;

    private static final Set<String> SECOND =
            Set.of("FieldFault", "UnacceptableUpdate", "Objection");

    private final Set<String> ofFields = new TreeSet<>();
    private final Set<String> ofRefusals = new TreeSet<>();
    private final Set<String> unread = new TreeSet<>();

    private ServerSentences() {}

    /// Reads every source below a folder.
    ///
    /// @param left the classes that only programs hear
    static ServerSentences read(Path folder, Set<String> left) throws IOException {
        var sentences = new ServerSentences();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(folder)) {
            List<Path> sources =
                    all.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !left.contains(nameOf(file.toString())))
                            .toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                sentences.new Source(unit).scan(unit, null);
            }
        }
        return sentences;
    }

    /// What is said of fields.
    Set<String> ofFields() {
        return ofFields;
    }

    /// What is said by refusals that name no field, each with its code before it: `CONFLICT: ...`.
    Set<String> ofRefusals() {
        return ofRefusals;
    }

    /// Where a sentence comes from elsewhere, as `Class: expression`.
    Set<String> unread() {
        return unread;
    }

    /// One source, read from its top.
    private final class Source extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Deque<MethodTree> methods = new ArrayDeque<>();

        Source(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            methods.push(method);
            super.visitMethod(method, nothing);
            methods.pop();
            return nothing;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            List<? extends ExpressionTree> given = made.getArguments();
            String kind = made.getIdentifier().toString();
            if (SECOND.contains(kind)) {
                note(ofFields, "", given.get(1));
            } else if (kind.equals("UnacceptableLicence")) {
                note(ofFields, "", given.get(0));
            } else if (kind.equals("UnreadableSound")) {
                note(ofFields, "The file {} ", given.get(0));
            } else if (kind.equals("Refusal") && given.size() == 2) {
                String code = given.get(0).toString().replace("ErrorCode.", "");
                note(ofRefusals, code + ": ", given.get(1));
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree rule, @Nullable Void nothing) {
            for (ExpressionTree given : rule.getArguments()) {
                if (given instanceof AssignmentTree set
                        && set.getVariable().toString().equals("message")) {
                    note(ofFields, "", set.getExpression());
                }
            }
            return super.visitAnnotation(rule, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            String called = call.getMethodSelect().toString();
            List<? extends ExpressionTree> given = call.getArguments();
            if (called.equals("faults.add") && given.size() == 2) {
                note(ofFields, "", given.get(1));
            } else if (called.equals("Optional.of")) {
                read(given.get(0)).stream()
                        .filter(text -> text.matches(".*[a-z] .*") && !text.contains("("))
                        .forEach(ofFields::add);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void note(Set<String> sentences, String before, ExpressionTree said) {
            for (String text : read(said)) {
                if (text.isEmpty()) {
                    continue;
                }
                if (text.equals(PLACE)) {
                    unread.add(nameOf(unit.getSourceFile().getName()) + ": " + said);
                } else {
                    sentences.add(before + text);
                }
            }
        }

        /// Every text that an expression may be.
        private Set<String> read(ExpressionTree said) {
            return switch (said) {
                case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
                case ParenthesizedTree inner -> read(inner.getExpression());
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                        joined(read(sum.getLeftOperand()), read(sum.getRightOperand()));
                case ConditionalExpressionTree choice ->
                        either(read(choice.getTrueExpression()), read(choice.getFalseExpression()));
                case SwitchExpressionTree choice -> ofCases(choice.getCases());
                case IdentifierTree name -> named(name.getName().toString());
                case MethodInvocationTree call -> returned(call);
                default -> Set.of(PLACE);
            };
        }

        private Set<String> ofCases(List<? extends CaseTree> cases) {
            return cases.stream()
                    .filter(one -> one.getBody() instanceof ExpressionTree)
                    .flatMap(one -> read((ExpressionTree) one.getBody()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Set<String> named(String name) {
            MethodTree method = methods.peek();
            int place = method == null ? -1 : placeOf(method, name);
            if (method != null && place >= 0) {
                return given(method, place);
            }
            Set<String> local = method == null ? Set.of() : assigned(method, name);
            Set<String> found = local.isEmpty() ? constant(name) : local;
            return found.isEmpty() ? Set.of(PLACE) : found;
        }

        /// What this source gives for a parameter of a method of its own.
        private Set<String> given(MethodTree method, int place) {
            var found = new LinkedHashSet<String>();
            int parameters = method.getParameters().size();
            if (methods.size() > DEEPEST
                    || !method.getParameters().get(place).getType().toString().equals("String")) {
                return Set.of(PLACE);
            }
            new Inside() {
                @Override
                public @Nullable Void visitMethodInvocation(
                        MethodInvocationTree call, @Nullable Void nothing) {
                    if (nameOf(call).contentEquals(method.getName())
                            && call.getArguments().size() == parameters) {
                        found.addAll(read(call.getArguments().get(place)));
                    }
                    return super.visitMethodInvocation(call, nothing);
                }
            }.scan(unit, null);
            return found.isEmpty() ? Set.of(PLACE) : found;
        }

        /// What a method of this source returns.
        private Set<String> returned(MethodInvocationTree call) {
            var found = new LinkedHashSet<String>();
            if (!(call.getMethodSelect() instanceof IdentifierTree) || methods.size() > DEEPEST) {
                return Set.of(PLACE);
            }
            new Inside() {
                @Override
                public @Nullable Void visitReturn(ReturnTree end, @Nullable Void nothing) {
                    MethodTree here = methods.peek();
                    if (here != null
                            && here.getName().contentEquals(nameOf(call))
                            && String.valueOf(here.getReturnType()).equals("String")
                            && here.getParameters().size() == call.getArguments().size()) {
                        found.addAll(read(end.getExpression()));
                    }
                    return super.visitReturn(end, nothing);
                }
            }.scan(unit, null);
            return found.isEmpty() ? Set.of(PLACE) : found;
        }

        private Set<String> assigned(MethodTree method, String name) {
            var found = new LinkedHashSet<String>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitVariable(VariableTree local, @Nullable Void nothing) {
                    if (local.getName().contentEquals(name) && local.getInitializer() != null) {
                        found.addAll(read(local.getInitializer()));
                    }
                    return super.visitVariable(local, nothing);
                }

                @Override
                public @Nullable Void visitAssignment(AssignmentTree set, @Nullable Void nothing) {
                    if (set.getVariable().toString().equals(name)) {
                        found.addAll(read(set.getExpression()));
                    }
                    return super.visitAssignment(set, nothing);
                }
            }.scan(method.getBody(), null);
            return found;
        }

        private Set<String> constant(String name) {
            return unit.getTypeDecls().stream()
                    .filter(type -> type instanceof ClassTree)
                    .flatMap(type -> ((ClassTree) type).getMembers().stream())
                    .filter(member ->
                            member instanceof VariableTree field
                                    && field.getName().contentEquals(name)
                                    && String.valueOf(field.getType()).equals("String")
                                    && field.getInitializer() != null)
                    .flatMap(member -> read(((VariableTree) member).getInitializer()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /// Walks this source and knows in which method it is.
        private abstract class Inside extends TreeScanner<@Nullable Void, @Nullable Void> {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                methods.push(method);
                super.visitMethod(method, nothing);
                methods.pop();
                return nothing;
            }
        }
    }

    private static String nameOf(String file) {
        return file.replaceAll(".*[/\\\\]|\\.java$", "");
    }

    private static int placeOf(MethodTree method, String name) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameters().get(i).getName().contentEquals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String nameOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree of
                ? of.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static Set<String> joined(Set<String> first, Set<String> second) {
        return first.stream()
                .flatMap(one ->
                        second.stream().map(other -> (one + other).replace(PLACE + PLACE, PLACE)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
