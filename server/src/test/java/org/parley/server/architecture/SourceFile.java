package org.parley.server.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One source file of the product, parsed.
///
/// @param path below the project's folder, with `/`
record SourceFile(String path, String text, CompilationUnitTree tree, SourcePositions positions) {
    private static final List<String> MODULES =
            List.of(
                    "shared/contract",
                    "shared/client",
                    "shared/desk",
                    "shared/phone",
                    "server",
                    "phonebar",
                    "desktop-agent",
                    "admin-console",
                    "installer");

    /// All main sources of all modules.
    static List<SourceFile> ofProject() {
        Path root = Path.of(System.getProperty("parley.root", ".."));
        List<Text> texts = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = root.resolve(module).resolve("src/main/java");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(file -> texts.add(Text.of(root, file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return parse(texts);
    }

    /// A made-up file, for the counterexamples.
    static List<SourceFile> of(String path, String text) {
        return parse(List.of(new Text(path, text)));
    }

    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    String module() {
        return path.substring(0, path.indexOf("/src/"));
    }

    LineMap lines() {
        return tree.getLineMap();
    }

    /// The text without comments; strings stay.
    String code() {
        return Comments.strip(text);
    }

    /// Lines that hold more than blanks and comments.
    int codeLines() {
        return (int) code().lines().filter(line -> !line.isBlank()).count();
    }

    private static List<SourceFile> parse(List<Text> texts) {
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, _ -> {}, List.of("-proc:none"), null, texts);
        Map<String, Text> byName = new HashMap<>();
        texts.forEach(text -> byName.put(text.toUri().toString(), text));
        List<SourceFile> parsed = new ArrayList<>();
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree tree : task.parse()) {
                Text text = byName.get(tree.getSourceFile().toUri().toString());
                parsed.add(new SourceFile(text.path, text.text, tree, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    /// A file's text as the compiler takes it.
    private static final class Text extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        static Text of(Path root, Path file) {
            try {
                return new Text(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return true;
        }
    }
}
