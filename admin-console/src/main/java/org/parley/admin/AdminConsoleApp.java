package org.parley.admin;

import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The console as a program.
public final class AdminConsoleApp extends Application {
    private @Nullable AdminConsole console;

    /// Starts the program and returns when its window is closed.
    ///
    /// @param options checked before anything is shown
    public static void start(List<String> options) {
        AdminOptions.parse(options);
        Application.launch(AdminConsoleApp.class, options.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        console = AdminConsole.open(stage, AdminOptions.parse(getParameters().getRaw()));
        stage.setOnHidden(_ -> end());
    }

    @Override
    public void stop() {
        end();
    }

    private void end() {
        AdminConsole open = console;
        console = null;
        if (open != null) {
            open.close();
            List<Window> windows = new ArrayList<>(Window.getWindows());
            Collections.reverse(windows); // GTK crashes when an owner goes before its popup
            windows.forEach(Window::hide);
        }
    }
}
