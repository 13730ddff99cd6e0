package org.parley.desk.entity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.LastChange;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.ProblemFacts;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.desk.problem.FaultTexts;
import org.parley.desk.problem.ProblemText;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of an entity screen: what it began with, what is wrong with it, who changed the thing
/// meanwhile. Used on the screen's thread.
final class EntityFormModel<E extends Identified & Versioned> {
    /// A part of a list, such as the first of `steps`.
    private static final Pattern PART = Pattern.compile("([A-Za-z]+)\\[([0-9]{1,6})]");

    private static final String ANY_VERSION = "*";
    private static final int HISTORY = 100;

    private final EntityScreen<E> screen;
    private final EntityDesk desk;
    private final EntityApi<E> api;
    private final ReadOnlyObjectWrapper<Optional<E>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<LastChange>> conflict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final Map<String, String> places = new HashMap<>();
    private boolean isNew;
    private int opened;

    EntityFormModel(EntityScreen<E> screen, EntityDesk desk) {
        this.screen = screen;
        this.desk = desk;
        this.api = desk.session.api(screen.api());
    }

    /// What the form began with; empty while it is closed.
    ReadOnlyObjectProperty<Optional<E>> shown() {
        return shown.getReadOnlyProperty();
    }

    boolean isNew() {
        return isNew;
    }

    /// What is wrong, by field.
    ReadOnlyObjectProperty<Map<String, String>> faults() {
        return faults.getReadOnlyProperty();
    }

    /// Where within a field's value the server found the first fault, by field.
    Map<String, String> places() {
        return places;
    }

    /// Who changed the thing since the form was opened.
    ReadOnlyObjectProperty<Optional<LastChange>> conflict() {
        return conflict.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    void add() {
        open(screen.blank(), true);
    }

    void edit(E entity) {
        open(entity, false);
    }

    /// Reads a thing and opens it.
    ///
    /// @param then when it is shown
    void read(UUID id, Runnable then) {
        int form = ++opened;
        desk.background
                .run("Reading " + screen.kind(), () -> api.get(id))
                .onSuccess(now -> {
                    if (form == opened) {
                        edit(now);
                        then.run();
                    }
                })
                .onFailure(desk.toasts::failed);
    }

    void close() {
        opened++;
        clear();
        shown.set(Optional.empty());
    }

    private void open(E entity, boolean fresh) {
        opened++;
        isNew = fresh;
        clear();
        shown.set(Optional.of(entity));
    }

    private void clear() {
        faults.set(Map.of());
        conflict.set(Optional.empty());
        problem.set(Optional.empty());
        saving.set(false);
    }

    /// Looks for faults of single fields.
    ///
    /// @param typing faults of what was typed, by field
    void check(E candidate, Map<String, String> typing) {
        Map<String, String> all = screen.constraints().faults(candidate, desk.texts);
        all.putAll(typing);
        places.clear();
        faults.set(all);
    }

    /// Stores the thing, unless something is wrong.
    ///
    /// @param overwrite whatever others have changed meanwhile
    void save(E candidate, Map<String, String> typing, boolean overwrite, Consumer<E> then) {
        check(candidate, typing);
        if (!faults.get().isEmpty() || saving.get()) {
            return;
        }
        int form = opened;
        saving.set(true);
        problem.set(Optional.empty());
        desk.background
                .run(
                        "Saving " + screen.kind(),
                        () ->
                                isNew
                                        ? api.create(candidate)
                                        : api.update(
                                                candidate.id(),
                                                candidate,
                                                overwrite ? ANY_VERSION : null))
                .onSuccess(stored -> {
                    if (form == opened) {
                        edit(stored);
                    }
                    then.accept(stored);
                })
                .onFailure(failure -> {
                    if (form == opened) {
                        saving.set(false);
                        refused(failure);
                    }
                });
    }

    private void refused(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            if (refusal.code() == ErrorCode.STALE) {
                conflict.set(refusal.facts().map(ProblemFacts::lastChange));
                if (conflict.get().isEmpty()) {
                    problem.set(Optional.of(desk.problems.of(failure)));
                }
                return;
            }
            Map<String, String> told = new LinkedHashMap<>();
            for (FieldFault fault : refusal.faults()) {
                places.putIfAbsent(field(fault), fault.field().substring(field(fault).length()));
                told.merge(field(fault), words(fault), (one, more) -> one + "; " + more);
            }
            if (!told.isEmpty()) {
                faults.set(told);
                return;
            }
        }
        problem.set(Optional.of(desk.problems.of(failure)));
    }

    /// The field of the form: what is wrong within a list, such as `steps[0].application`, stands
    /// beside the list.
    private static String field(FieldFault fault) {
        Matcher part = PART.matcher(fault.field());
        return part.lookingAt() ? part.group(1) : fault.field();
    }

    /// What is wrong, for a part of a list with its number before it, from 1.
    private String words(FieldFault fault) {
        String words =
                fault.message().equals("is taken already")
                        ? desk.texts.get("entity.fault.taken")
                        : FaultTexts.of(desk.texts, fault.message());
        Matcher part = PART.matcher(fault.field());
        return part.lookingAt() ? (Integer.parseInt(part.group(2)) + 1) + ": " + words : words;
    }

    /// Somebody changed the thing, perhaps this form itself.
    ///
    /// @param version as it is now, 0 when it was deleted
    /// @param changed whether the form holds changes that are not stored
    void changedElsewhere(long version, boolean changed) {
        E known = shown.get().orElse(null);
        if (known == null || isNew || saving.get() || version == known.version()) {
            return;
        }
        int form = opened;
        if (version == 0) {
            problem.set(
                    Optional.of(
                            new ProblemText(
                                    desk.texts.get("problem.title"),
                                    desk.texts.get("entity.gone"),
                                    false)));
        } else if (changed) {
            history(
                    known,
                    page -> {
                        if (form == opened && !page.rows().isEmpty()) {
                            HistoryEntry last = page.rows().getFirst();
                            conflict.set(
                                    Optional.of(new LastChange(last.by(), last.at(), version)));
                        }
                    });
        } else {
            reload();
        }
    }

    /// Shows the thing as the server has it, in place of what was typed.
    void reload() {
        E known = shown.get().orElse(null);
        if (known == null || isNew) {
            return;
        }
        int form = opened;
        desk.background
                .run("Reading " + screen.kind(), () -> api.get(known.id()))
                .onSuccess(now -> {
                    if (form == opened) {
                        edit(now);
                    }
                })
                .onFailure(failure -> {
                    if (form == opened) {
                        problem.set(Optional.of(desk.problems.of(failure)));
                    }
                });
    }

    /// The changes of a thing.
    void history(E entity, Consumer<Page<HistoryEntry>> then) {
        desk.background
                .run("History of " + screen.kind(), () -> api.history(entity.id(), HISTORY, 0))
                .onSuccess(then)
                .onFailure(failure -> problem.set(Optional.of(desk.problems.of(failure))));
    }

    /// Who uses a thing.
    void users(E entity, Consumer<List<Usage>> then) {
        desk.background
                .run("Users of " + screen.kind(), () -> api.users(entity.id()))
                .onSuccess(then)
                .onFailure(failure -> problem.set(Optional.of(desk.problems.of(failure))));
    }

    @Nullable E present() {
        return shown.get().orElse(null);
    }
}
