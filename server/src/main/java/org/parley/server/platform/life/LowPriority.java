package org.parley.server.platform.life;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/// Has a thread step back for others when the processors are busy. Java's own thread priorities do
/// nothing on Linux, so the system is asked: there a nice value belongs to a single thread. On
/// other systems nothing happens.
public final class LowPriority {
    private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

    /// How far it steps back from the program's own nice value: it then gets a third of the
    /// processor time of an ordinary thread that wants to run at the same moment.
    static final int NICE = 5;

    private LowPriority() {}

    /// Runs the work at a low priority for as long as it runs.
    public static Runnable of(Runnable work) {
        return () -> {
            ask();
            work.run();
        };
    }

    /// Has each thread of a factory step back. For those that write down what happened: while calls
    /// come faster than the machine can serve and note them, they are served first and noted after.
    public static ThreadFactory threads(ThreadFactory usual) {
        return work -> usual.newThread(of(work));
    }

    @SuppressWarnings("restricted")
    private static void ask() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> found = linker.defaultLookup().find("nice");
            if (found.isPresent()) {
                FunctionDescriptor form =
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
                MethodHandle step = linker.downcallHandle(found.get(), form);
                int now = (int) step.invokeExact(NICE);
                LOG.debug("A thread runs at low priority: {}", now);
            }
        } catch (Throwable e) {
            // it then runs at the usual priority
            LOG.debug("The priority cannot be lowered", e);
        }
    }
}
