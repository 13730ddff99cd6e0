package org.parley.agent;

import javafx.application.Application;

import org.parley.desk.updates.Programs;

/// Where the program begins. It is no [Application], because Java refuses to start one from the
/// class path.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty(Programs.ARGUMENTS, String.join("\n", arguments));
        Application.launch(AgentDeskApp.class, arguments);
    }
}
