package org.parley.phonebar.bench;

import org.parley.phonebar.PhonebarApp;
import org.parley.phonebar.PhonebarOptions;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A Phonebar in a Java program of its own, for [PhonebarStartBenchTest]: says when the signed-in
/// bar is shown, and how much memory the program then has.
public final class StartProbe {
    private StartProbe() {}

    public static void main(String[] arguments) throws IOException {
        var app = PhonebarApp.start(PhonebarOptions.parse(arguments));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (app.state().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        long shown = ManagementFactory.getRuntimeMXBean().getUptime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        System.out.println("SHOWN " + shown + " " + residentKilobytes());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
