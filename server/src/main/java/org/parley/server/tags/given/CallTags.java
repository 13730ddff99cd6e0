package org.parley.server.tags.given;

import static org.parley.server.platform.db.tables.Tables.CALL_TAG;
import static org.parley.server.platform.db.tables.Tables.TAG;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.tags.Tag;
import org.parley.contract.tags.given.TagOption;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Labels calls.
public final class CallTags {
    private final Database db;
    private final Clock clock;

    @Inject
    public CallTags(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Gives a call a tag, if it has not got it yet.
    ///
    /// @param call the linked id
    /// @return the tag's name; empty when there is no such tag any more
    public Optional<String> give(String call, UUID tag) {
        db.run(tx -> give(tx.sql(), call, List.of(tag), clock.instant()));
        return findName(tag);
    }

    public Optional<String> findName(UUID tag) {
        return db.read(sql ->
                sql.select(TAG.NAME).from(TAG).where(TAG.ID.eq(tag)).fetchOptional(TAG.NAME));
    }

    /// Takes a tag off a call.
    ///
    /// @param call the linked id
    void take(String call, UUID tag) {
        db.run(tx ->
                tx.sql()
                        .deleteFrom(CALL_TAG)
                        .where(CALL_TAG.CALL_ID.eq(call))
                        .and(CALL_TAG.TAG_ID.eq(tag))
                        .execute());
    }

    /// All tags there are, by name.
    List<TagOption> options() {
        return db.read(sql ->
                sql.select(TAG.ID, TAG.NAME, TAG.COLOUR)
                        .from(TAG)
                        .orderBy(TAG.NAME_KEY)
                        .fetch(row -> new TagOption(row.value1(), row.value2(), row.value3())));
    }

    /// What a call is labelled with, by name.
    public List<TagOption> given(String call) {
        return db.read(sql ->
                sql.select(CALL_TAG.TAG_ID, CALL_TAG.NAME, CALL_TAG.COLOUR)
                        .from(CALL_TAG)
                        .where(CALL_TAG.CALL_ID.eq(call))
                        .orderBy(CALL_TAG.NAME, CALL_TAG.TAG_ID)
                        .fetch(row -> new TagOption(row.value1(), row.value2(), row.value3())));
    }

    /// How many calls have the tag.
    private static int count(DSLContext sql, UUID tag) {
        return sql.fetchCount(sql.selectFrom(CALL_TAG).where(CALL_TAG.TAG_ID.eq(tag)));
    }

    /// As {@link #give(String, UUID)}, in an open transaction; tags that are no more are left out.
    public static void give(DSLContext sql, String call, Collection<UUID> tags, Instant at) {
        sql.select(TAG.ID, TAG.NAME, TAG.COLOUR)
                .from(TAG)
                .where(TAG.ID.in(tags))
                .fetch()
                .forEach(tag ->
                        sql.insertInto(CALL_TAG)
                                .set(CALL_TAG.CALL_ID, call)
                                .set(CALL_TAG.TAG_ID, tag.value1())
                                .set(CALL_TAG.NAME, tag.value2())
                                .set(CALL_TAG.COLOUR, tag.value3())
                                .set(CALL_TAG.TAGGED_AT, at)
                                .onConflictDoNothing()
                                .execute());
    }

    /// Calls keep what they were labelled with, but nobody could label or find others like them by
    /// it any more.
    public static Optional<String> findReasonToKeep(DSLContext sql, Tag tag) {
        int labelled = count(sql, tag.id());
        String calls = labelled == 1 ? "One call is" : labelled + " calls are";
        return labelled == 0
                ? Optional.empty()
                : Optional.of(
                        calls
                                + " labelled with "
                                + tag.name()
                                + ", so it was not deleted. Give it another name if its word fits no"
                                + " longer.");
    }
}
