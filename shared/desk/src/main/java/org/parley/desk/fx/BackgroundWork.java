package org.parley.desk.fx;

import com.google.errorprone.annotations.CheckReturnValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Work that must not hold up the screen: `work.run("Loading queues", api::queues)
/// .onSuccess(rows::setAll).onFailure(problems::show)`. The work starts when it is said what to do
/// if it fails; both endings run on the screen's thread. In tests everything runs on the caller.
public final class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final Executor workers;
    private final Executor screen;

    /// @param workers runs the work
    /// @param screen runs what follows from it
    public BackgroundWork(Executor workers, Executor screen) {
        this.workers = workers;
        this.screen = screen;
    }

    /// Each work on a virtual thread of its own.
    public static BackgroundWork onVirtualThreads(Executor screen) {
        return new BackgroundWork(
                work -> Thread.ofVirtual().name("background").start(work), screen);
    }

    /// Everything on the calling thread, for tests.
    public static BackgroundWork onCaller() {
        return new BackgroundWork(Runnable::run, Runnable::run);
    }

    /// Prepares work with a result.
    ///
    /// @param name what it does, for the log
    @CheckReturnValue
    public <T> Prepared<T> run(String name, Callable<T> work) {
        return new Prepared<>(name, work, _ -> {});
    }

    /// Prepares work that has an effect and no result.
    @CheckReturnValue
    public Prepared<Done> run(String name, Action work) {
        return run(
                name,
                () -> {
                    work.run();
                    return Done.DONE;
                });
    }

    /// Work with no result.
    @FunctionalInterface
    public interface Action {
        /// Does it; whatever is thrown reaches `onFailure`.
        void run() throws Exception;
    }

    /// The result of work that has none.
    public enum Done {
        DONE
    }

    /// Work that has not begun: [#onFailure] begins it.
    public final class Prepared<T> {
        private final String name;
        private final Callable<T> work;
        private final Consumer<? super T> success;

        private Prepared(String name, Callable<T> work, Consumer<? super T> success) {
            this.name = name;
            this.work = work;
            this.success = success;
        }

        /// What to do with the result, on the screen's thread.
        @CheckReturnValue
        public Prepared<T> onSuccess(Consumer<? super T> then) {
            return new Prepared<>(name, work, then);
        }

        /// Says what to do if it fails, on the screen's thread, and begins.
        public void onFailure(Consumer<? super Throwable> otherwise) {
            workers.execute(
                    new FutureTask<>(work) {
                        @Override
                        protected void done() {
                            try {
                                T result = get();
                                screen.execute(() -> success.accept(result));
                            } catch (ExecutionException e) {
                                Throwable cause = e.getCause() == null ? e : e.getCause();
                                LOG.debug("{} failed", name, cause);
                                screen.execute(() -> otherwise.accept(cause));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                screen.execute(() -> otherwise.accept(e));
                            }
                        }
                    });
        }
    }
}
