package org.parley.desk.updates;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.parley.client.Session;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.signin.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;

/// Learns of a newer version of this program while somebody is signed in, who may be so all day. It
/// only tells. Used on the screen's thread.
public final class NewVersion {
    private static final Logger LOG = LoggerFactory.getLogger(NewVersion.class);

    private final Callable<ClientNotice> question;
    private final BackgroundWork background;
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private boolean asked;

    /// @param question what the server says to this version; blocks
    public NewVersion(Callable<ClientNotice> question, BackgroundWork background) {
        this.question = question;
        this.background = background;
    }

    /// Of the running program.
    public static NewVersion of(Session session, BackgroundWork background) {
        String own = Version.own().text();
        return new NewVersion(() -> session.api(UpdateApi.class).client(own), background);
    }

    /// The newer version; empty while there is none.
    public ReadOnlyStringProperty latest() {
        return latest.getReadOnlyProperty();
    }

    /// A version that has come out since the first look: of one that was there at the sign-in the
    /// person was told then.
    public ReadOnlyStringProperty news() {
        return news.getReadOnlyProperty();
    }

    /// Asks the server; who cannot be asked has none.
    public void look() {
        background
                .run("Looking for a newer version", question)
                .onSuccess(this::said)
                .onFailure(failure -> LOG.info("no newer version: {}", failure.getMessage()));
    }

    private void said(ClientNotice notice) {
        String now = notice.action() == ClientNotice.Action.NONE ? "" : notice.latest();
        boolean changed = !now.equals(latest.get());
        latest.set(now);
        if (asked && changed) {
            news.set(now);
        }
        asked = true;
    }
}
