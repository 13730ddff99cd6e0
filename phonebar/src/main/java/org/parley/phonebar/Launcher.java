package org.parley.phonebar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the Phonebar from the command line. It is no JavaFX Application itself: Java refuses such
/// a main class where JavaFX lies on the class path.
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private Launcher() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("unforeseen fault in {}", thread.getName(), fault));
        try {
            PhonebarApp.start(PhonebarOptions.parse(arguments)).endTheProgramWhenClosed();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("{}", e.getMessage());
            System.exit(2);
        }
    }
}
