package org.parley.desk.about;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.client.Session;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.signin.Browser;

import java.net.URI;
import java.util.Optional;

/// The versions of this program and of the server, with what changed in each.
public final class AboutModel {
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Browser browser;
    private final Changelog own;
    private final ReadOnlyObjectWrapper<Optional<Changelog>> server =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClientNotice>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @Inject
    public AboutModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            Browser browser,
            OwnReleases own) {
        this.session = session;
        this.background = background;
        this.problems = problems;
        this.browser = browser;
        this.own = own.get();
    }

    Changelog own() {
        return own;
    }

    String address() {
        return session.address().toString();
    }

    /// The server's, once it has answered.
    ReadOnlyObjectProperty<Optional<Changelog>> server() {
        return server.getReadOnlyProperty();
    }

    /// What to do about this program's version; nothing to do is empty.
    ReadOnlyObjectProperty<Optional<ClientNotice>> notice() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Asks the server.
    void load() {
        problem.set(Optional.empty());
        var api = session.api(UpdateApi.class);
        background
                .run("Asking for the server's change log", api::changelog)
                .onSuccess(found -> server.set(Optional.of(found)))
                .onFailure(this::failed);
        background
                .run("Looking for a newer version", () -> api.client(own.version()))
                .onSuccess(found ->
                        notice.set(
                                Optional.of(found)
                                        .filter(n -> n.action() != ClientNotice.Action.NONE)))
                .onFailure(this::failed);
    }

    /// Shows the page of the newer version in the browser.
    void update() {
        var page = notice.get().map(ClientNotice::download).filter(text -> !text.isEmpty());
        page.ifPresent(address ->
                background
                        .run("Opening " + address, () -> browser.open(URI.create(address)))
                        .onFailure(this::failed));
    }

    private void failed(Throwable failure) {
        problem.set(Optional.of(problems.of(failure)));
    }
}
