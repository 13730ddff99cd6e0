package org.parley.desk.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

final class BackgroundWorkTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void handsTheResultOn() {
        BackgroundWork.onCaller()
                .run("Loading", () -> "rows")
                .onSuccess(seen::add)
                .onFailure(e -> seen.add(String.valueOf(e)));
        assertEquals(List.of("rows"), seen);
    }

    @Test
    void handsTheFailureOn() {
        BackgroundWork.onCaller()
                .run(
                        "Loading",
                        () -> {
                            throw new IOException("cut");
                        })
                .onSuccess(_ -> seen.add("done"))
                .onFailure(e -> seen.add(e.getMessage()));
        assertEquals(List.of("cut"), seen);
    }

    @Test
    void doesNotBeginBeforeItIsSaidWhatToDoOnFailure() {
        var begun = new AtomicBoolean();
        var work = BackgroundWork.onCaller().run("Loading", () -> begun.getAndSet(true));
        assertFalse(begun.get());
        work.onFailure(_ -> {});
        assertTrue(begun.get());
    }

    @Test
    void runsAwayFromTheCallerAndComesBackToTheScreen() throws Exception {
        var threads = new CompletableFuture<List<Boolean>>();
        BackgroundWork.onVirtualThreads(Runnable::run)
                .run("Loading", () -> Thread.currentThread().isVirtual())
                .onSuccess(virtual -> threads.complete(List.of(virtual)))
                .onFailure(threads::completeExceptionally);
        assertEquals(List.of(true), threads.get(10, TimeUnit.SECONDS));
    }
}
