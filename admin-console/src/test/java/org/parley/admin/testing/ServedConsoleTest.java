package org.parley.admin.testing;

import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.client.Session;
import org.parley.desk.i18n.Language;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A test of the whole console on a real server with its demo data.
public abstract class ServedConsoleTest extends ConsoleTest {
    @TempDir private Path data;
    private RunningServer server;

    /// An administrator beside the one who sits at the console.
    protected Session other;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
        other = server.signIn("admin");
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    protected boolean shown(String id) {
        return lookup((Node node) -> id.equals(node.getId())).tryQuery().isPresent();
    }

    /// Signs the administrator in and opens a page.
    protected void open(Language language, String place, String page) {
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 800);
        openPage(place, page);
        awaitScreen("the page " + page, () -> shown(page));
    }
}
