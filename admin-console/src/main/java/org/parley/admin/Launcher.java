package org.parley.admin;

import org.parley.desk.updates.Programs;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Where the program begins. It is no [javafx.application.Application], because Java refuses to
/// start one from the class path.
public final class Launcher {
    private Launcher() {}

    /// Starts the console; a wrong option ends it with status 2 and a sentence.
    public static void main(String[] arguments) {
        System.setProperty(Programs.ARGUMENTS, String.join("\n", arguments));
        try {
            AdminConsoleApp.start(List.of(arguments));
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(Launcher.class).error("{}", e.getMessage());
            System.exit(2);
        }
    }
}
