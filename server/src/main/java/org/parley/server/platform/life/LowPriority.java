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

/// Has a thread step back for others when the processors are busy. Java's own thread priorities do
/// nothing on Linux, so the system is asked: there a nice value belongs to a single thread. On
/// other systems nothing happens.
public final class LowPriority {
    private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

    /// A third of the processor time of an ordinary thread that wants to run at the same moment.
    static final int NICE = 5;

    /// `PRIO_PROCESS`, which with 0 means the asking thread.
    private static final int THIS_KIND = 0;

    private LowPriority() {}

    /// Runs the work at a low priority for as long as it runs.
    public static Runnable of(Runnable work) {
        return () -> {
            ask();
            work.run();
        };
    }

    @SuppressWarnings("restricted")
    private static void ask() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> found = linker.defaultLookup().find("setpriority");
            if (found.isPresent()) {
                FunctionDescriptor form =
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT);
                MethodHandle set = linker.downcallHandle(found.get(), form);
                int refused = (int) set.invokeExact(THIS_KIND, 0, NICE);
                LOG.debug("A thread runs at low priority: {}", refused == 0);
            }
        } catch (Throwable e) {
            // it then runs at the usual priority
            LOG.debug("The priority cannot be lowered", e);
        }
    }
}
