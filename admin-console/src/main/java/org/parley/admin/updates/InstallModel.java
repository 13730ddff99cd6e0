package org.parley.admin.updates;

import jakarta.inject.Inject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.parley.client.ConnectFailure;
import org.parley.client.Session;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdatePackages;
import org.parley.contract.updates.UpdateRun;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Updates that lie on the server, and the one that is being installed.
public final class InstallModel {
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final UpdatesModel versions;
    private final ReadOnlyObjectWrapper<Optional<UpdatePackages>> packages =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UpdateRun>> run =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<UpdatePackage>> asked =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty backup = new SimpleBooleanProperty(true);
    private final BooleanProperty recordings = new SimpleBooleanProperty(false);
    private boolean looking;

    @Inject
    public InstallModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            UpdatesModel versions) {
        this.session = session;
        this.background = background;
        this.problems = problems;
        this.versions = versions;
    }

    ReadOnlyObjectProperty<Optional<UpdatePackages>> packages() {
        return packages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<UpdateRun>> run() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a file is on its way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the server does not answer because it starts anew.
    ReadOnlyBooleanProperty away() {
        return away.getReadOnlyProperty();
    }

    /// The update that is to be installed, while that is asked.
    ObjectProperty<Optional<UpdatePackage>> asked() {
        return asked;
    }

    /// Whether a backup is made before.
    BooleanProperty backup() {
        return backup;
    }

    /// Whether it holds the recordings.
    BooleanProperty recordings() {
        return recordings;
    }

    /// Whether an update goes on.
    boolean isRunning() {
        return run.get().filter(now -> now.state() == UpdateRun.State.RUNNING).isPresent();
    }

    void load() {
        background
                .run("Looking for updates", session.api(UpdateApi.class)::packages)
                .onSuccess(found -> packages.set(Optional.of(found)))
                .onFailure(this::failed);
        look();
    }

    /// Asks how far the update has come. While it goes on, a server that does not answer starts
    /// anew.
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        background
                .run("Looking at the update", session.api(UpdateApi.class)::run)
                .onSuccess(this::seen)
                .onFailure(failure -> {
                    looking = false;
                    if (isRunning() && isAbsence(failure)) {
                        away.set(true);
                    } else {
                        failed(failure);
                    }
                });
    }

    private void seen(UpdateRun now) {
        looking = false;
        away.set(false);
        boolean ended = isRunning() && now.state() != UpdateRun.State.RUNNING;
        run.set(Optional.of(now));
        if (ended) {
            versions.load();
            load();
        }
    }

    private static boolean isAbsence(Throwable failure) {
        return failure instanceof ConnectFailure
                || (failure instanceof Refusal refusal
                        && (refusal.code() == ErrorCode.UNAVAILABLE
                                || refusal.code() == ErrorCode.INTERNAL));
    }

    /// Gives the server a file.
    void add(Path file) {
        String name = nameOf(file);
        busy.set(true);
        problem.set(Optional.empty());
        background
                .run(
                        "Giving an update to the server",
                        () -> {
                            try (InputStream in = Files.newInputStream(file)) {
                                return session.api(UpdateApi.class).give(name, in);
                            }
                        })
                .onSuccess(_ -> {
                    busy.set(false);
                    load();
                    versions.load();
                })
                .onFailure(this::failed);
    }

    void remove(UpdatePackage update) {
        problem.set(Optional.empty());
        background
                .run(
                        "Taking an update away",
                        () -> session.api(UpdateApi.class).remove(update.name()))
                .onSuccess(_ -> {
                    load();
                    versions.load();
                })
                .onFailure(this::failed);
    }

    /// Begins what was asked.
    void install() {
        asked.get()
                .ifPresent(update -> {
                    var order = new UpdateOrder(update.version(), backup.get(), recordings.get());
                    asked.set(Optional.empty());
                    problem.set(Optional.empty());
                    background
                            .run(
                                    "Installing an update",
                                    () -> session.api(UpdateApi.class).install(order))
                            .onSuccess(now -> run.set(Optional.of(now)))
                            .onFailure(this::failed);
                });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(Optional.of(problems.of(failure)));
    }

    /// What the server may call it.
    private static String nameOf(Path file) {
        String plain = String.valueOf(file.getFileName()).replaceAll("[^0-9A-Za-z._-]", "-");
        String begun = plain.replaceFirst("^[._-]+", "");
        return begun.endsWith(UpdateFile.END) ? begun : begun + UpdateFile.END;
    }
}
