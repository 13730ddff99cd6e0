package org.parley.server.platform.doctor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The machine that the program runs on.
public final class ThisMachine implements Machine {
    private static final Logger LOG = LoggerFactory.getLogger(ThisMachine.class);
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public String system() {
        return System.getProperty("os.name");
    }

    @Override
    public String architecture() {
        return System.getProperty("os.arch");
    }

    @Override
    public int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public long memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    @Override
    public long room(Path folder) {
        try {
            return Files.getFileStore(nearest(folder)).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("The room at {} is not known", folder, e);
            return 0;
        }
    }

    @Override
    public boolean mayWrite(Path folder) {
        return Files.isWritable(nearest(folder));
    }

    @Override
    public boolean isFree(Port port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName(port.host()), port.number());
            if (port.udp()) {
                try (var socket = new DatagramSocket(address)) {
                    return socket.isBound();
                }
            }
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
                return socket.isBound();
            }
        } catch (IOException e) {
            LOG.debug("{} is not free", port, e);
            return false;
        }
    }

    @Override
    public Optional<List<String>> output(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream out = process.getInputStream()) {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return process.exitValue() == 0
                        ? Optional.of(text.lines().toList())
                        : Optional.empty();
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be run", command[0], e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> timeZone() {
        try {
            String zone = ZoneId.systemDefault().getId();
            return Files.exists(Path.of("/etc/localtime")) || System.getenv("TZ") != null
                    ? Optional.of(zone)
                    : Optional.empty();
        } catch (DateTimeException e) {
            LOG.debug("The time zone is not known", e);
            return Optional.empty();
        }
    }

    private static Path nearest(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
