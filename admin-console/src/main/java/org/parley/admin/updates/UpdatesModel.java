package org.parley.admin.updates;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.util.Optional;

/// What runs and what is newer, as the server knows it.
public final class UpdatesModel {
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final ReadOnlyObjectWrapper<Optional<ServerUpdates>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GeneralSettings.Clients>> policy =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @Inject
    public UpdatesModel(Session session, BackgroundWork background, ProblemTexts problems) {
        this.session = session;
        this.background = background;
        this.problems = problems;
    }

    /// Whether the person may see it at all: administrators.
    boolean maySee() {
        return session.may(Permission.SETTINGS_WRITE);
    }

    ReadOnlyObjectProperty<Optional<ServerUpdates>> found() {
        return found.getReadOnlyProperty();
    }

    /// What desks do about a newer version.
    ReadOnlyObjectProperty<Optional<GeneralSettings.Clients>> policy() {
        return policy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Asks the server.
    void load() {
        problem.set(Optional.empty());
        background
                .run("Looking for newer versions", session.api(UpdateApi.class)::server)
                .onSuccess(answer -> found.set(Optional.of(answer)))
                .onFailure(this::failed);
        background
                .run("Asking what desks do", () -> session.api(SettingsApi.class).general())
                .onSuccess(settings -> policy.set(Optional.of(settings.clients())))
                .onFailure(this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(Optional.of(problems.of(failure)));
    }
}
