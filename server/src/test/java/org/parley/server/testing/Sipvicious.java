package org.parley.server.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The programs of SIPVicious, with which strangers look for exchanges, numbers and passwords.
///
/// @param folder where they write
/// @param pbx whom they ask
public record Sipvicious(Path folder, InetSocketAddress pbx) {
    private static final int SECONDS = 60;

    /// Looks for exchanges.
    public String map() {
        return run("svmap");
    }

    /// Looks for numbers.
    ///
    /// @param method the request by which it asks
    /// @param numbers such as `5000-5010`
    /// @param force whether it goes on after answers of which it says that they tell nothing
    public String war(String method, String numbers, boolean force) {
        List<String> words = new ArrayList<>(List.of("-m", method, "-e", numbers));
        if (force) {
            words.add("--force");
        }
        return run("svwar", words.toArray(String[]::new));
    }

    /// Tries passwords.
    public String crack(String user, List<String> passwords) {
        Path list = folder.resolve("passwords");
        try {
            Files.write(list, passwords);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return run("svcrack", "-u", user, "-d", list.toString());
    }

    private String run(String program, String... words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.add("-p" + pbx.getPort());
        command.add("-P" + FreePorts.one());
        command.addAll(List.of(words));
        command.add(pbx.getAddress().getHostAddress());
        try {
            Path said = Files.createTempFile(folder, program, ".log");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectOutput(said.toFile());
            builder.environment().put("HOME", folder.toString());
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
                throw new IllegalStateException(
                        program + " did not end: " + Files.readString(said));
            }
            return Files.readString(said);
        } catch (IOException e) {
            throw new IllegalStateException(
                    program
                            + " cannot be run: installer/verify installs it, or install the package"
                            + " sipvicious",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
