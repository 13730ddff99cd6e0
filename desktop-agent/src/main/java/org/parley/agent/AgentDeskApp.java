package org.parley.agent;

import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.desk.shell.DeskStart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The omni desktop as a program.
public final class AgentDeskApp extends Application {
    private @Nullable AgentDesk desk;

    @Override
    public void start(Stage stage) {
        desk = AgentDesk.open(stage, DeskStart.usual(AgentDesk.APPLICATION, AgentDesk.TEXTS));
        stage.setOnHidden(_ -> end());
    }

    @Override
    public void stop() {
        end();
    }

    private void end() {
        AgentDesk open = desk;
        desk = null;
        if (open != null) {
            open.close();
            List<Window> windows = new ArrayList<>(Window.getWindows());
            Collections.reverse(windows); // GTK crashes when an owner goes before its popup
            windows.forEach(Window::hide);
        }
    }
}
