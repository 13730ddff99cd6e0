package org.parley.phonebar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the Phonebar from the command line. It is no JavaFX Application itself: Java refuses such
/// a main class where JavaFX lies on the class path.
public final class Launcher {
    private static final String LOGGING = "logback.configurationFile";

    private Launcher() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/parley/desk/desk-logback.xml");
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Logger log = LoggerFactory.getLogger(Launcher.class);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> log.error("unforeseen fault in {}", thread.getName(), fault));
        try {
            PhonebarApp.start(PhonebarOptions.parse(arguments)).endTheProgramWhenClosed();
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{}", e.getMessage());
            System.exit(2);
        }
    }
}
