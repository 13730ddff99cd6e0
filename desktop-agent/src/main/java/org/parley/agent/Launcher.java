package org.parley.agent;

import javafx.application.Application;

/// Where the program begins. It is no [Application], because Java refuses to start one from the
/// class path.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Application.launch(AgentDeskApp.class, arguments);
    }
}
