package org.parley.installer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says each step with the milliseconds it took, and gathers the figures for the closing line.
final class Narration {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private final List<String> figures = new ArrayList<>();

    Narration(PrintStream out) {
        this.out = out;
    }

    /// A step is done.
    void say(String sentence) {
        out.printf(Locale.ROOT, "%8d ms  %s%n", (System.nanoTime() - began) / 1_000_000, sentence);
    }

    /// A step is done and its time is worth remembering.
    void say(String sentence, String name, long millis) {
        figure(name, millis);
        say(sentence + " (" + millis + " ms)");
    }

    /// A time for the closing line.
    void figure(String name, long millis) {
        figures.add(name + " " + millis + " ms");
    }

    /// The one line of figures.
    void close() {
        out.println("quickstart: ok | " + String.join(" | ", figures));
    }
}
