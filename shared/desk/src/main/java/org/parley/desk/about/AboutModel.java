package org.parley.desk.about;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.parley.client.Session;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdatePackage;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.signin.Browser;
import org.parley.desk.signin.Version;
import org.parley.desk.updates.DeskUpdate;

import java.net.URI;
import java.util.Optional;

/// The versions of this program and of the server, with what changed in each.
public final class AboutModel {
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Browser browser;
    private final DeskUpdate bringing;
    private final DeskStart start;
    private final Changelog own;
    private Optional<UpdatePackage> found = Optional.empty();
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
            OwnReleases own,
            DeskUpdate bringing,
            DeskStart start) {
        this.session = session;
        this.background = background;
        this.problems = problems;
        this.browser = browser;
        this.own = own.get();
        this.bringing = bringing;
        this.start = start;
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
                .run("Looking for a newer version", () -> look(api))
                .onSuccess(seen -> {
                    found = seen.own();
                    notice.set(seen.notice());
                })
                .onFailure(this::failed);
    }

    private record Seen(Optional<ClientNotice> notice, Optional<UpdatePackage> own) {}

    private Seen look(UpdateApi api) {
        ClientNotice said = api.client(own.version());
        return said.action() == ClientNotice.Action.NONE
                ? new Seen(Optional.empty(), Optional.empty())
                : new Seen(
                        Optional.of(said),
                        bringing.find(
                                start.application(),
                                new Version(own.version()),
                                question -> question.accept(api)));
    }

    /// Whether this program can bring the newer one by itself.
    boolean isOwn() {
        return found.isPresent();
    }

    /// How the bringing stands.
    DeskUpdate bringing() {
        return bringing;
    }

    /// Brings the newer version, which starts when nobody talks; or shows its page in the browser.
    ///
    /// @param talking whether there is a call, or work after one
    void update(ObservableValue<Boolean> talking) {
        if (found.isPresent()) {
            bringing.begin(
                    found.get(),
                    question -> question.accept(session.api(UpdateApi.class)),
                    talking,
                    new DeskUpdate.Luggage(address(), session));
        } else {
            openPage();
        }
    }

    private void openPage() {
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
