package org.parley.agent;

import javafx.application.Application;

import org.parley.desk.updates.Programs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the program begins. It is no [Application], because Java refuses to start one from the
/// class path.
public final class Launcher {
    private static final String LOGGING = "logback.configurationFile";

    private Launcher() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/parley/desk/desk-logback.xml");
        }
        Logger log = LoggerFactory.getLogger(Launcher.class);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> log.error("unforeseen fault in {}", thread.getName(), fault));
        System.setProperty(Programs.ARGUMENTS, String.join("\n", arguments));
        Application.launch(AgentDeskApp.class, arguments);
    }
}
