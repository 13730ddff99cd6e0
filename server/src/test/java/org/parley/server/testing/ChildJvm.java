package org.parley.server.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a main class in a process of its own, with the class path of the test.
public final class ChildJvm {
    private ChildJvm() {}

    /// The process's error output goes where the test's goes.
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return run(System.getProperty("java.class.path"), main, arguments);
    }

    /// As {@link #start}, with a folder of classes and resources that hide those of the same name.
    public static Process startBehind(Path folder, Class<?> main, String... arguments)
            throws IOException {
        String path = folder + File.pathSeparator + System.getProperty("java.class.path");
        return run(path, main, arguments);
    }

    private static Process run(String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        classPath,
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
