package org.parley.desk.signin;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The system's own browser.
@FunctionalInterface
public interface Browser {
    /// Shows a page.
    ///
    /// @throws IOException when the system has no way to show one
    void open(URI page) throws IOException;

    /// The browser that the person has chosen for this computer.
    static Browser ofSystem() {
        return page -> {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            List<String> command;
            if (system.contains("win")) {
                command = List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
            } else if (system.contains("mac")) {
                command = List.of("open", page.toString());
            } else {
                command = List.of("xdg-open", page.toString());
            }
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
    }
}
