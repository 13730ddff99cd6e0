package org.parley.phonebar.bench;

import org.parley.desk.testing.StartBench;
import org.parley.phonebar.PhonebarApp;
import org.parley.phonebar.PhonebarOptions;

import java.io.IOException;
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
        StartBench.shown();
    }
}
