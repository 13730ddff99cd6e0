package org.parley.phonebar;

import org.parley.desk.doctor.DeskDoctor;
import org.parley.desk.settings.ComputerSettings;
import org.parley.desk.settings.DeskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.time.Clock;
import java.util.List;

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
        List<String> line = List.of(arguments);
        if (line.contains(DeskDoctor.OPTION)) {
            var settings =
                    new DeskSettings(
                            DeskSettings.folderOf("phonebar"), ComputerSettings.ofThisComputer());
            System.exit(new DeskDoctor(settings, Clock.systemUTC(), true).run(line));
        }
        try {
            PhonebarApp.start(PhonebarOptions.parse(arguments)).endTheProgramWhenClosed();
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{}", e.getMessage());
            System.exit(2);
        }
    }
}
