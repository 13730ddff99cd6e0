package org.parley.admin.configuration;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.client.Session;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.AsteriskNodeApi;
import org.parley.contract.configuration.DriftApi;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;

import java.util.List;
import java.util.Optional;

/// The Asterisks of this centre as the server sees them. Used on the screen's thread.
public final class NodesModel {
    private final Session session;
    private final BackgroundWork background;
    private final ConfigurationViewModel.Desk desk;
    private final ReadOnlyObjectWrapper<List<AsteriskNode>> nodes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper switching = new ReadOnlyBooleanWrapper();
    private boolean asking;

    @Inject
    public NodesModel(
            Session session, BackgroundWork background, ConfigurationViewModel.Desk desk) {
        this.session = session;
        this.background = background;
        this.desk = desk;
    }

    /// Whether the person may see them.
    boolean maySee() {
        return session.may(Permission.SETTINGS_READ);
    }

    /// Whether the person may compare them, and put one to work.
    boolean mayChange() {
        return session.may(Permission.SETTINGS_WRITE);
    }

    /// In the order of the configuration file; empty until they were read.
    ReadOnlyObjectProperty<List<AsteriskNode>> nodes() {
        return nodes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a comparison is under way.
    ReadOnlyBooleanProperty comparing() {
        return comparing.getReadOnlyProperty();
    }

    /// Whether one is being put to work.
    ReadOnlyBooleanProperty switching() {
        return switching.getReadOnlyProperty();
    }

    /// Asks how they stand, unless that is being asked already.
    void load() {
        if (asking) {
            return;
        }
        asking = true;
        background
                .run("Asking how Asterisk stands", () -> session.api(AsteriskNodeApi.class).list())
                .onSuccess(found -> {
                    asking = false;
                    problem.set(Optional.empty());
                    nodes.set(found);
                })
                .onFailure(failure -> {
                    asking = false;
                    problem.set(Optional.of(desk.problems().of(failure)));
                });
    }

    /// Compares what each runs with what is configured.
    void compare() {
        if (comparing.get() || !mayChange()) {
            return;
        }
        comparing.set(true);
        background
                .run("Checking Asterisk", () -> session.api(DriftApi.class).check())
                .onSuccess(_ -> {
                    comparing.set(false);
                    load();
                })
                .onFailure(failure -> {
                    comparing.set(false);
                    desk.toasts().failed(failure);
                });
    }

    /// Puts one to work.
    void putToWork(String name) {
        if (switching.get()) {
            return;
        }
        switching.set(true);
        background
                .run(
                        "Putting " + name + " to work",
                        () -> session.api(AsteriskNodeApi.class).putToWork(name))
                .onSuccess(made -> {
                    switching.set(false);
                    desk.toasts().tell(desk.texts().get("asterisk.done", made.to(), made.ended()));
                    load();
                })
                .onFailure(failure -> {
                    switching.set(false);
                    desk.toasts().failed(failure);
                    load();
                });
    }
}
