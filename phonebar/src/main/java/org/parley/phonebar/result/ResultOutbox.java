package org.parley.phonebar.result;

import org.parley.client.Outbox;
import org.parley.client.Session;
import org.parley.contract.dispositions.ChosenDisposition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Brings what was said of calls to the server: kept on disk first, so that neither a restart of
/// the server nor one of the bar loses it.
public final class ResultOutbox implements AutoCloseable {
    private final Outbox outbox;
    private final Executor screen;

    private ResultOutbox(Outbox outbox, Executor screen) {
        this.outbox = outbox;
        this.screen = screen;
    }

    /// Delivers what an earlier run left, too.
    ///
    /// @param folder of what this computer remembers; each person has a file of one's own there
    public static ResultOutbox open(Session session, Path folder, Clock clock, Executor screen) {
        Outbox outbox =
                Outbox.open(folder.resolve("outbox-" + session.me().id() + ".jsonl"), clock);
        outbox.attach(session.delivery());
        return new ResultOutbox(outbox, screen);
    }

    public void send(String call, ChosenDisposition chosen) {
        outbox.add("PUT", "telephony/me/dispositions/calls/" + escaped(call), chosen);
    }

    /// Labels a call, or takes the label off.
    public void tag(String call, UUID tag, boolean on) {
        outbox.add(
                on ? "PUT" : "DELETE",
                "telephony/me/tags/calls/" + escaped(call) + "/" + tag,
                null);
    }

    private static String escaped(String call) {
        return URLEncoder.encode(call, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Hears, on the screen's thread, why something was refused for good; it is forgotten then.
    public void whenRefused(Consumer<String> listener) {
        outbox.onChange(() ->
                screen.execute(() -> {
                    for (var entry : outbox.failed()) {
                        String why = entry.failure();
                        listener.accept(why == null ? "" : why);
                        outbox.dismiss(entry.key());
                    }
                }));
    }

    @Override
    public void close() {
        outbox.close();
    }
}
