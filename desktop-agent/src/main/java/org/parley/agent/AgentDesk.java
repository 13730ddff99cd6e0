package org.parley.agent;

import com.google.inject.Module;

import javafx.stage.Stage;

import org.parley.agent.myday.MyDayModule;
import org.parley.agent.recordings.RecordingsModule;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.DeskModule;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.shell.Shell;

import java.util.List;

/// The omni desktop in one window: the list of its features, and its beginning.
public final class AgentDesk implements AutoCloseable {
    /// By which the server knows this program.
    public static final String APPLICATION = "desktop-agent";

    /// Base names of the desk's texts; a feature adds its own here and its module below.
    public static final List<String> TEXTS =
            List.of(
                    "org.parley.agent.desk",
                    "org.parley.agent.myday.texts",
                    "org.parley.agent.recordings.texts");

    private final DeskContext context;
    private final Shell shell;

    private AgentDesk(DeskContext context, Shell shell) {
        this.context = context;
        this.shell = shell;
    }

    /// The features, each with its pages.
    public static List<Module> features() {
        return List.of(new MyDayModule(), new RecordingsModule());
    }

    /// Opens the window at its sign-in. On the screen's thread.
    public static AgentDesk open(Stage stage, DeskStart start) {
        DeskContext context = DeskContext.of(List.of(new DeskModule(start)));
        Shell shell = new Shell(stage, context, features());
        shell.show(context.getInstance(Texts.class).get("agent.title"), List.of());
        return new AgentDesk(context, shell);
    }

    /// The parts, for tests and scripts.
    public DeskContext context() {
        return context;
    }

    /// Ends the session; the agent stays signed on to the queues until the server's own time limit,
    /// because a desk that is restarted must not lose its place.
    @Override
    public void close() {
        shell.close();
    }
}
