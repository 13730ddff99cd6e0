package org.parley.phonebar;

import org.parley.desk.doctor.DeskDoctor;
import org.parley.desk.settings.ComputerSettings;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.updates.Programs;
import org.parley.phonebar.remote.DialNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.time.Clock;
import java.util.Arrays;
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
        System.setProperty(Programs.ARGUMENTS, String.join("\n", arguments));
        List<String> line = List.of(arguments);
        if (line.contains(DeskDoctor.OPTION)) {
            var settings =
                    new DeskSettings(
                            DeskSettings.folderOf("phonebar"), ComputerSettings.ofThisComputer());
            System.exit(new DeskDoctor(settings, Clock.systemUTC(), true).run(line));
        }
        try {
            start(arguments);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{}", e.getMessage());
            System.exit(2);
        }
    }

    /// A link goes to the Phonebar that runs already, else to the one that starts. Without a link,
    /// the one that runs comes to the front.
    private static void start(String... arguments) {
        List<String> links = Arrays.stream(arguments).filter(DialNumber::isLink).toList();
        var options =
                PhonebarOptions.parse(
                        Arrays.stream(arguments)
                                .filter(argument -> !DialNumber.isLink(argument))
                                .toArray(String[]::new));
        String link = links.isEmpty() ? "" : links.getFirst();
        if (SingleInstance.tell(options.settings(), link)) {
            return;
        }
        PhonebarApp app = PhonebarApp.start(options);
        app.endTheProgramWhenClosed();
        app.open(link);
    }
}
