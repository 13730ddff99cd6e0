package org.parley.server.platform.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What the system says of a thread's priority.
@EnabledOnOs(OS.LINUX)
final class LowPriorityTest {
    /// The nineteenth field of `stat`, counted behind the name, which may hold blanks.
    private static final int NICE = 16;

    @Test
    void onlyTheThreadItselfStepsBack() {
        int before = nice();
        assertEquals(lowered(before), inThread(LowPriority.of(() -> {}), LowPriorityTest::nice));
        assertEquals(before, nice());
    }

    @Test
    void eachThreadOfAFactoryStepsBack() {
        var seen = new CompletableFuture<Integer>();
        LowPriority.threads(Thread.ofPlatform().factory())
                .newThread(() -> seen.complete(nice()))
                .start();
        assertEquals(lowered(nice()), seen.join());
    }

    /// The system knows no value above 19.
    private static int lowered(int before) {
        return Math.min(19, before + LowPriority.NICE);
    }

    private static int inThread(Runnable first, Supplier<Integer> then) {
        var answer = new CompletableFuture<Integer>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        first.run();
                        answer.complete(then.get());
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.join();
    }

    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
