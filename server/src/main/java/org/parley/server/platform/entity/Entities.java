package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Transaction;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;

/// The configured things of one kind. Each change is checked, stored, audited in the same
/// transaction, and told as {@link EntityChanged} after it. What the asking person may not see is
/// not there.
///
/// The methods with a transaction are for changes that belong together; the others make their own.
public final class Entities<E extends Identified & Versioned> {
    /// For changes that are made whatever the version.
    public static final LongPredicate ANY_VERSION = _ -> true;

    private static final int MOST_TRIES = 1_000;

    private final EntityType<E> type;
    private final EntityRules<E> rules;
    private final EntityParts parts;
    private final EntityStore<E> store;

    Entities(EntityRules<E> rules, EntityParts parts) {
        this.type = rules.type();
        this.rules = rules;
        this.parts = parts;
        this.store = new EntityStore<>(type);
    }

    public EntityType<E> type() {
        return type;
    }

    /// One page of what the query wants.
    ///
    /// @throws Refusal `BAD_REQUEST` when it names what is no field
    public Page<E> list(EntityQuery query, int limit, int offset, Asker asker) {
        return parts.db.read(sql -> {
            Page<E> page = store.page(sql, visible(asker), query, limit, offset);
            return new Page<>(rules.complete(sql, page.rows()), page.total());
        });
    }

    public Optional<E> find(UUID id, Asker asker) {
        return parts.db.read(sql -> find(sql, id, asker));
    }

    /// @throws Refusal `NOT_FOUND`
    public E get(UUID id, Asker asker) {
        return parts.db.read(sql -> get(sql, id, asker));
    }

    /// Stores a new thing under the id it carries, or a new one; the version is 1.
    ///
    /// @throws Refusal `VALIDATION_FAILED`, or `CONFLICT` when a name is taken
    public E create(E entity, Asker asker) {
        return parts.db.write(tx -> answered(tx, create(tx, entity, asker)));
    }

    /// As {@link #create(Identified, Asker)}, in an open transaction; what was typed comes back.
    public E create(Transaction tx, E entity, Asker asker) {
        Map<String, Object> keys = new HashMap<>(Map.of("version", 1L));
        if (absent(entity.id())) {
            keys.put("id", Ids.next());
        }
        E wanted =
                rules.added(
                        type.stamped(type.shape().with(entity, keys), parts.clock.instant(), true),
                        asker);
        E after = checked(tx.sql(), null, wanted, "not added");
        rules.permit(null, after, asker);
        store.insert(tx, after);
        rules.stored(tx, null, after, asker.actor());
        note(tx, asker, "create", null, after);
        return after;
    }

    /// Replaces a thing; fields that only the server sets stay as they are.
    ///
    /// @param fits whether the change is based on the version that is stored
    /// @return as it is now, the same as before when nothing changes
    /// @throws Refusal `NOT_FOUND`, `STALE` with who changed it when, `VALIDATION_FAILED`, or
    ///   `CONFLICT` when a name is taken
    public E update(E entity, LongPredicate fits, Asker asker) {
        return parts.db.write(tx -> answered(tx, update(tx, entity, fits, asker)));
    }

    /// As {@link #update(Identified, LongPredicate, Asker)}, in an open transaction; what was typed
    /// comes back.
    public E update(Transaction tx, E entity, LongPredicate fits, Asker asker) {
        E before = get(tx.sql(), entity.id(), asker);
        requireFit(tx.sql(), before, fits);
        E wanted = checked(tx.sql(), before, kept(before, entity), "not changed");
        if (wanted.equals(before)) {
            return before;
        }
        rules.permit(before, wanted, asker);
        E after =
                type.stamped(
                        type.shape().with(wanted, Map.of("version", before.version() + 1)),
                        parts.clock.instant(),
                        false);
        if (!store.update(tx, after, before.version())) {
            throw stale(tx.sql(), before);
        }
        rules.stored(tx, before, after, asker.actor());
        note(tx, asker, "update", before, after);
        return after;
    }

    /// Deletes a thing that nothing uses.
    ///
    /// @throws Refusal `NOT_FOUND`, `STALE`, `IN_USE` naming the users, or `CONFLICT` when it is to
    ///   be kept for another reason
    public void delete(UUID id, LongPredicate fits, Asker asker) {
        parts.db.run(tx -> delete(tx, id, fits, asker));
    }

    /// As {@link #delete(UUID, LongPredicate, Asker)}, in an open transaction.
    public void delete(Transaction tx, UUID id, LongPredicate fits, Asker asker) {
        E entity = get(tx.sql(), id, asker);
        requireFit(tx.sql(), entity, fits);
        rules.permit(entity, null, asker);
        rules.findReasonToKeep(tx.sql(), entity)
                .ifPresent(reason -> {
                    throw new Refusal(ErrorCode.CONFLICT, reason);
                });
        List<Usage> users = parts.listUsers(tx.sql(), type.kind(), id, type.nameOf(entity));
        if (!users.isEmpty()) {
            throw EntityRefusals.inUse(type.kind(), type.nameOf(entity), users);
        }
        rules.listGoingWith(tx.sql(), entity).forEach(other -> delete(tx, other, _ -> true, asker));
        rules.deleting(tx, entity, asker.actor());
        if (!store.delete(tx, entity)) {
            throw stale(tx.sql(), entity);
        }
        note(tx, asker, "delete", entity, null);
    }

    /// Adds a thing like another, under the first free name.
    public E copy(UUID id, String prefix, Asker asker) {
        return parts.db.write(tx -> {
            E original = get(tx.sql(), id, asker);
            UUID own = Ids.next();
            E copy = named(tx.sql(), prefix, original, own);
            return answered(tx, create(tx, rules.copied(unkept(copy)), asker));
        });
    }

    /// Everything that the query wants as CSV, read while it is fetched.
    ///
    /// @param fields in order, all when empty
    /// @param headings beside the fields, the fields' names when empty
    public InputStream export(
            EntityQuery query, List<String> fields, List<String> headings, Asker asker) {
        EntityCsv<E> csv = new EntityCsv<>(type, fields, headings);
        List<UUID> ids = parts.db.read(sql -> store.ids(sql, visible(asker), query));
        Function<List<UUID>, List<E>> rows =
                some -> parts.db.read(sql -> rules.complete(sql, store.list(sql, some)));
        return csv.stream(ids, rows);
    }

    /// Who uses the thing.
    public List<Usage> listUsers(UUID id, Asker asker) {
        return parts.db.read(
                sql -> parts.listUsers(sql, type.kind(), id, type.nameOf(get(sql, id, asker))));
    }

    /// The changes of the thing, newest first. Of a thing that is gone, those who see everything
    /// and those whom no rule narrows see the history too.
    public Page<HistoryEntry> history(UUID id, int limit, int offset, Asker asker) {
        return parts.db.read(sql -> {
            boolean mayBeGone = narrowed(asker).equals(DSL.noCondition());
            if (!mayBeGone) {
                get(sql, id, asker);
            }
            return parts.trail.page(sql, type.kind(), id.toString(), limit, offset);
        });
    }

    private Condition visible(Asker asker) {
        return type.only().and(narrowed(asker));
    }

    private Condition narrowed(Asker asker) {
        return asker.me() == null ? DSL.noCondition() : rules.visibleTo(asker.me());
    }

    private Optional<E> find(DSLContext sql, UUID id, Asker asker) {
        return store.find(sql, visible(asker), id)
                .map(row -> rules.complete(sql, List.of(row)).getFirst());
    }

    private E get(DSLContext sql, UUID id, Asker asker) {
        return find(sql, id, asker).orElseThrow(() -> Refusal.notFound(type.kind(), id));
    }

    /// The thing as it is read now, whether the asking person sees it in lists or not.
    private E answered(Transaction tx, E stored) {
        return store.find(tx.sql(), DSL.noCondition(), stored.id())
                .map(row -> rules.complete(tx.sql(), List.of(row)).getFirst())
                .map(read -> rules.answered(stored, read))
                .orElse(stored);
    }

    private E checked(DSLContext sql, @Nullable E before, E entity, String outcome) {
        E after = parts.checks.normal(type, entity);
        Faults faults = new Faults();
        parts.checks.check(type, after, faults);
        if (faults.list().isEmpty()) {
            if (store.isTaken(sql, after)) {
                faults.taken(type.columns().name().name());
            }
            rules.check(sql, before, after, faults);
        }
        if (!faults.list().isEmpty()) {
            throw EntityRefusals.faulty(type.kind(), outcome, faults);
        }
        return after;
    }

    /// The wanted thing with what only the server sets, and the version, as they are.
    private E kept(E before, E wanted) {
        Map<String, Object> values = new HashMap<>();
        values.put("version", before.version());
        for (EntityField<?> field : type.fields()) {
            if (field.use() == EntityField.Use.KEPT) {
                values.put(field.name(), type.shape().get(before, field.part()));
            }
        }
        return type.completed(before, type.shape().with(wanted, values));
    }

    private E unkept(E copy) {
        Map<String, Object> values = new HashMap<>();
        for (EntityField<?> field : type.fields()) {
            if (field.use() == EntityField.Use.KEPT && field.part().type() == Boolean.class) {
                values.put(field.name(), false);
            }
        }
        return type.shape().with(copy, values);
    }

    /// The same with an id of its own, and the first name that is free.
    private E named(DSLContext sql, String prefix, E original, UUID id) {
        String name = type.nameOf(original);
        int most = type.columns().name().column().getDataType().length();
        for (int number = 1; number <= MOST_TRIES; number++) {
            int cut = rules.copyName(prefix, name, number).length() - (most > 0 ? most : 1_000);
            String shorter =
                    cut > 0 ? name.substring(0, Math.max(1, name.length() - cut)).strip() : name;
            String candidate = rules.copyName(prefix, shorter, number);
            E copy =
                    type.shape()
                            .with(
                                    original,
                                    Map.of("id", id, type.columns().name().name(), candidate));
            if (!store.isTaken(sql, copy)) {
                return copy;
            }
        }
        throw new Refusal(
                ErrorCode.CONFLICT,
                "There are too many copies of " + name + " already. Rename some of them.");
    }

    private void requireFit(DSLContext sql, E stored, LongPredicate fits) {
        if (!fits.test(stored.version())) {
            throw stale(sql, stored);
        }
    }

    private Refusal stale(DSLContext sql, E stored) {
        return EntityRefusals.stale(
                type.kind(),
                type.nameOf(stored),
                parts.trail.findLast(sql, type.kind(), stored.id().toString()).orElse(null));
    }

    private void note(
            Transaction tx, Asker asker, String verb, @Nullable E before, @Nullable E after) {
        E named = Objects.requireNonNull(after == null ? before : after);
        parts.audit.record(
                tx,
                asker.actor(),
                type.kind() + "." + verb,
                new Subject(type.kind(), named.id().toString(), type.nameOf(named)),
                before == null ? null : rules.audited(type.untold(before)),
                after == null ? null : rules.audited(type.untold(after)));
        var changed =
                new EntityChanged(
                        type.kind(),
                        named.id(),
                        after == null ? 0 : after.version(),
                        type.access().read());
        tx.afterCommit(() -> parts.events.publish(changed));
    }

    /// A record read from JSON may lack what the contract's type promises.
    private static boolean absent(@Nullable Object value) {
        return value == null;
    }

    /// The refusal of a body whose id is another than the path's.
    static Refusal otherId() {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The id in the body is another than that of the path. Leave it out, or correct it.",
                List.of(new FieldFault("id", "is another than that of the path")));
    }
}
