package org.parley.desk.entity;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.BulkEdit;
import org.parley.contract.platform.entity.BulkIds;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.contract.platform.entity.CopyRequest;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.platform.entity.FieldFilter;
import org.parley.contract.settings.SearchStart;
import org.parley.contract.settings.SettingsApi;
import org.parley.desk.entity.bulk.BulkChange;
import org.parley.desk.entity.bulk.BulkField;
import org.parley.desk.problem.ProblemText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The table of an entity screen: what is asked for, what is there, and what is done with rows.
/// Used on the screen's thread.
final class EntityListModel<E extends Identified & Versioned> {
    private static final Logger LOG = LoggerFactory.getLogger(EntityListModel.class);
    private static final int NAMED = 5;

    private final EntityScreen<E> screen;
    private final EntityDesk desk;
    private final EntityApi<E> api;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PagedRows<E>> rows =
            new ReadOnlyObjectWrapper<>(new PagedRows<>(0, _ -> {}));
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private List<FieldFilter> filters = List.of();
    private String sort = "";
    private int asked;
    private boolean asking;

    EntityListModel(EntityScreen<E> screen, EntityDesk desk) {
        this.screen = screen;
        this.desk = desk;
        this.api = desk.session.api(screen.api());
    }

    /// The quick search.
    StringProperty search() {
        return search;
    }

    /// Asks the centre's rule; one that is not answered leaves the usual one.
    void askWhenToSearch(Consumer<SearchStart> obey) {
        desk.background
                .run(
                        "Asking when a search begins",
                        () -> desk.session.api(SettingsApi.class).desks())
                .onSuccess(rules -> obey.accept(rules.search()))
                .onFailure(failure -> LOG.info("the usual search: {}", failure.getMessage()));
    }

    List<FieldFilter> filters() {
        return filters;
    }

    void filter(List<FieldFilter> wanted) {
        filters = List.copyOf(wanted);
        load(0);
    }

    String sort() {
        return sort;
    }

    void sort(String wanted) {
        if (!wanted.equals(sort)) {
            sort = wanted;
            load(0);
        }
    }

    ReadOnlyObjectProperty<PagedRows<E>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    void clearProblem() {
        problem.set(Optional.empty());
    }

    /// Asks anew; an earlier answer that comes late is dropped.
    ///
    /// @param firstVisible the row whose page is wanted first
    void load(int firstVisible) {
        int question = ++asked;
        int number = firstVisible / PagedRows.PAGE;
        loading.set(true);
        desk.background
                .run("Loading " + screen.kind(), () -> page(number))
                .onSuccess(page -> loaded(question, number, page))
                .onFailure(failure -> {
                    if (question == asked) {
                        loading.set(false);
                        problem.set(Optional.of(desk.problems.of(failure)));
                    }
                });
    }

    private void loaded(int question, int number, Page<E> page) {
        if (question != asked) {
            return;
        }
        if (page.rows().isEmpty() && number > 0) {
            load(0);
            return;
        }
        loading.set(false);
        problem.set(Optional.empty());
        int total = (int) Math.min(Integer.MAX_VALUE, page.total());
        PagedRows<E> fresh = new PagedRows<>(total, wanted -> more(question, wanted));
        fresh.put(number, page.rows());
        rows.set(fresh);
    }

    private void more(int question, int number) {
        PagedRows<E> known = rows.get();
        desk.background
                .run("Loading more of " + screen.kind(), () -> page(number))
                .onSuccess(page -> {
                    known.put(number, page.rows());
                    if (question == asked) {
                        arrived.run();
                    }
                })
                .onFailure(_ -> known.failed(number));
    }

    private Runnable arrived = () -> {};

    /// Hears that rows which were on their way have come.
    void onArrival(Runnable listener) {
        arrived = listener;
    }

    private Page<E> page(int number) {
        return api.list(
                part(), filters, blankToNull(sort), PagedRows.PAGE, number * PagedRows.PAGE);
    }

    private @Nullable String part() {
        return blankToNull(search.get());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /// Finds out what goes with things that are to be deleted: a sentence, empty for nothing.
    void askLoss(List<E> chosen, Consumer<String> then) {
        var loss = screen.loss();
        if (loss == null) {
            then.accept("");
        } else if (!asking) {
            asking = true;
            desk.background
                    .run("Asking what goes with " + screen.kind(), () -> loss.apply(chosen))
                    .onSuccess(lost -> {
                        asking = false;
                        then.accept(lost);
                    })
                    .onFailure(failure -> {
                        asking = false;
                        fail(failure);
                    });
        }
    }

    /// Deletes one thing or many; tells those that stay, and why.
    void delete(List<E> chosen, Runnable done) {
        desk.background
                .run("Deleting " + screen.kind(), () -> deleteAll(chosen))
                .onSuccess(result -> {
                    done.run();
                    load(0);
                    tell(result, "entity.deleted", "entity.kept");
                })
                .onFailure(this::fail);
    }

    private BulkResult deleteAll(List<E> chosen) {
        return api.deleteAll(new BulkIds(chosen.stream().map(Identified::id).toList()));
    }

    /// The fields that many things are given at once, each with an editor of its own.
    List<BulkField> bulkFields() {
        return screen.bulk().stream()
                .map(field ->
                        new BulkField(field.kind(), field.context(screen.prefix(), desk.texts)))
                .toList();
    }

    /// Changes many things together; tells those that stay as they were, and why.
    void edit(List<E> chosen, BulkChange change) {
        var sent =
                new BulkEdit(
                        chosen.stream().map(Identified::id).toList(),
                        json(change.same()),
                        json(change.added()),
                        json(change.removed()));
        desk.background
                .run("Changing many " + screen.kind(), () -> api.editAll(sent))
                .onSuccess(result -> {
                    load(0);
                    tell(result, "entity.changed-many", "entity.unchanged");
                })
                .onFailure(this::fail);
    }

    private static Map<String, JsonNode> json(Map<String, Object> values) {
        Map<String, JsonNode> json = new HashMap<>();
        values.forEach((field, value) -> json.put(field, Json.strict().valueToTree(value)));
        return json;
    }

    private void tell(BulkResult result, String done, String refused) {
        if (result.done() > 0) {
            desk.toasts.tell(desk.texts.get(done, result.done()));
        }
        if (!result.refused().isEmpty()) {
            String reasons =
                    result.refused().stream()
                            .limit(NAMED)
                            .map(this::reason)
                            .collect(Collectors.joining("\n"));
            problem.set(
                    Optional.of(
                            new ProblemText(
                                    desk.texts.get(refused, result.refused().size()),
                                    reasons,
                                    false)));
        }
    }

    private String reason(BulkResult.Refused refused) {
        if (refused.code() == ErrorCode.IN_USE && refused.facts() != null) {
            List<Usage> users = refused.facts().users();
            String named =
                    users.stream().limit(NAMED).map(Usage::name).collect(Collectors.joining(", "));
            return desk.texts.get("entity.in-use", refused.name(), named, users.size());
        }
        return refused.name().isEmpty()
                ? desk.texts.get("entity.gone")
                : refused.name()
                        + ": "
                        + desk.problems.of(new Refusal(refused.code(), refused.detail())).detail();
    }

    /// Adds a thing like another and shows it.
    void copy(E original, Consumer<E> then) {
        desk.background
                .run(
                        "Copying " + screen.kind(),
                        () ->
                                api.copy(
                                        original.id(),
                                        new CopyRequest(desk.texts.get("entity.copy-of") + " ")))
                .onSuccess(made -> {
                    load(0);
                    then.accept(made);
                })
                .onFailure(this::fail);
    }

    /// Writes what is filtered, in these columns, into a file.
    void export(Path file, List<ScreenField> columns) {
        List<String> names = columns.stream().map(ScreenField::name).toList();
        List<String> headings =
                columns.stream()
                        .map(field -> field.context(screen.prefix(), desk.texts).label())
                        .toList();
        desk.background
                .run("Exporting " + screen.kind(), () -> write(file, names, headings))
                .onSuccess(_ ->
                        desk.toasts.tell(
                                desk.texts.get("entity.exported", file.getFileName().toString())))
                .onFailure(this::fail);
    }

    private void write(Path file, List<String> names, List<String> headings) throws IOException {
        try (InputStream csv = api.export(part(), filters, blankToNull(sort), names, headings)) {
            Files.copy(csv, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void fail(Throwable failure) {
        problem.set(Optional.of(desk.problems.of(failure)));
    }
}
