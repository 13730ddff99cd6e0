package org.parley.admin.licensing;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.licensing.LicensingApi;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.Permission;
import org.parley.desk.problem.ProblemText;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The licence, another one before it is taken into force, and the requests. Used on the screen's
/// thread.
public final class LicenceViewModel {
    private final LicenceDesk desk;
    private final ReadOnlyObjectWrapper<Optional<Licence>> licence =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LicenceChange>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<StoredPlanRequest> requests = FXCollections.observableArrayList();
    private String checked = "";

    @Inject
    public LicenceViewModel(LicenceDesk desk) {
        this.desk = desk;
    }

    ReadOnlyObjectProperty<Optional<Licence>> licence() {
        return licence.getReadOnlyProperty();
    }

    /// What the code that was checked would change.
    ReadOnlyObjectProperty<Optional<LicenceChange>> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The requests, newest first.
    ObservableList<StoredPlanRequest> requests() {
        return requests;
    }

    boolean mayChange() {
        return desk.session().may(Permission.SETTINGS_WRITE);
    }

    void load() {
        ask("Loading the licence", () -> api().licence(), found -> licence.set(Optional.of(found)));
        ask("Loading requests", () -> api().listRequests().rows(), this::list);
    }

    private void list(List<StoredPlanRequest> found) {
        requests.setAll(found);
    }

    /// Shows what a code would change.
    void check(String code) {
        preview.set(Optional.empty());
        ask(
                "Checking a licence",
                () -> api().preview(new LicenceCode(code)),
                change -> {
                    checked = code;
                    preview.set(Optional.of(change));
                });
    }

    /// Asks the vendor's service for a code.
    void fetch(Consumer<String> then) {
        ask("Asking for a licence", () -> api().fetch().code(), then);
    }

    /// Reads a file's code.
    void read(Path file, Consumer<String> then) {
        ask("Reading a licence", () -> Files.readString(file), then);
    }

    /// Takes the licence that was checked into force.
    void apply() {
        ask(
                "Applying a licence",
                () -> api().apply(new LicenceCode(checked)),
                change -> {
                    preview.set(Optional.empty());
                    licence.set(Optional.of(change.licence()));
                    desk.toasts().tell(desk.texts().get("licence.applied"));
                    load();
                });
    }

    void dismiss() {
        preview.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /// Stores a request.
    void request(PlanRequest wanted, Runnable then) {
        ask(
                "Asking for another plan",
                () -> api().request(wanted),
                stored -> {
                    requests.addFirst(stored);
                    desk.toasts()
                            .tell(
                                    desk.texts()
                                            .get(
                                                    stored.mailedAt() == null
                                                            ? "licence.requested"
                                                            : "licence.requested.mailed"));
                    then.run();
                });
    }

    private LicensingApi api() {
        return desk.session().api(LicensingApi.class);
    }

    private <T> void ask(String what, Callable<T> question, Consumer<T> then) {
        busy.set(true);
        desk.background()
                .run(what, question)
                .onSuccess(answer -> {
                    busy.set(false);
                    problem.set(Optional.empty());
                    then.accept(answer);
                })
                .onFailure(failure -> {
                    busy.set(false);
                    problem.set(Optional.of(desk.problems().of(failure)));
                });
    }
}
