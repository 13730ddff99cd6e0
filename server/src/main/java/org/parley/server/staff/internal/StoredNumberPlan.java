package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.INTERNAL_NUMBER;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.TELEPHONE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings.Numbers;
import org.parley.contract.staff.FreeNumber;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.settings.SettingsService;
import org.parley.server.staff.NumberPlan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The numbers in a table of their own, so that the database itself lets none be given twice.
public final class StoredNumberPlan implements NumberPlan {
    private final Database db;
    private final SettingsService settings;

    @Inject
    public StoredNumberPlan(Database db, SettingsService settings) {
        this.db = db;
        this.settings = settings;
    }

    @Override
    public Optional<String> findObjection(DSLContext sql, String number, UUID owner) {
        var holder =
                sql.selectFrom(INTERNAL_NUMBER)
                        .where(INTERNAL_NUMBER.NUMBER.eq(number))
                        .fetchOptional();
        if (holder.isPresent() && holder.get().getOwnerId().equals(owner)) {
            return Optional.empty();
        }
        if (holder.isPresent()) {
            String kind = holder.get().getKind();
            return Optional.of(
                    "is taken already by the "
                            + kind
                            + " "
                            + nameOf(sql, kind, holder.get().getOwnerId()));
        }
        Numbers range = settings.general().numbers();
        long value = Long.parseLong(number);
        return value < range.least() || value > range.most() || number.startsWith("0")
                ? Optional.of("lies between " + range.least() + " and " + range.most())
                : Optional.empty();
    }

    @Override
    public void assign(Transaction tx, String kind, UUID owner, @Nullable String number) {
        DSLContext sql = tx.sql();
        boolean same =
                number != null
                        && sql.fetchExists(
                                INTERNAL_NUMBER,
                                INTERNAL_NUMBER
                                        .OWNER_ID
                                        .eq(owner)
                                        .and(INTERNAL_NUMBER.NUMBER.eq(number)));
        if (same) {
            return;
        }
        sql.deleteFrom(INTERNAL_NUMBER).where(INTERNAL_NUMBER.OWNER_ID.eq(owner)).execute();
        if (number != null && isFree(sql, number)) {
            sql.insertInto(INTERNAL_NUMBER)
                    .set(INTERNAL_NUMBER.NUMBER, number)
                    .set(INTERNAL_NUMBER.KIND, kind)
                    .set(INTERNAL_NUMBER.OWNER_ID, owner)
                    .execute();
        } else if (number != null) {
            String taken = "is taken already";
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "The internal number " + number + " " + taken + ". Choose another one.",
                    List.of(new FieldFault("extension", taken)));
        }
    }

    @Override
    public FreeNumber free() {
        return db.read(sql -> {
            Numbers range = settings.general().numbers();
            Set<String> taken =
                    new HashSet<>(
                            sql.select(INTERNAL_NUMBER.NUMBER)
                                    .from(INTERNAL_NUMBER)
                                    .fetch(INTERNAL_NUMBER.NUMBER));
            for (int number = range.least(); number <= range.most(); number++) {
                if (!taken.contains(Integer.toString(number))) {
                    return new FreeNumber(Integer.toString(number), range.least(), range.most());
                }
            }
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "All internal numbers from "
                            + range.least()
                            + " to "
                            + range.most()
                            + " are taken. Widen the plan.");
        });
    }

    private static boolean isFree(DSLContext sql, String number) {
        return !sql.fetchExists(INTERNAL_NUMBER, INTERNAL_NUMBER.NUMBER.eq(number));
    }

    private static String nameOf(DSLContext sql, String kind, UUID owner) {
        Optional<String> name =
                switch (kind) {
                    case "queue" ->
                            sql.select(QUEUE.NAME)
                                    .from(QUEUE)
                                    .where(QUEUE.ID.eq(owner))
                                    .fetchOptional(QUEUE.NAME);
                    case "telephone" ->
                            sql.select(TELEPHONE.NAME)
                                    .from(TELEPHONE)
                                    .where(TELEPHONE.ID.eq(owner))
                                    .fetchOptional(TELEPHONE.NAME);
                    case "route" ->
                            sql.select(ROUTE.NAME)
                                    .from(ROUTE)
                                    .where(ROUTE.ID.eq(owner))
                                    .fetchOptional(ROUTE.NAME);
                    default ->
                            sql.select(PERSON.LOGIN_NAME)
                                    .from(PERSON)
                                    .where(PERSON.ID.eq(owner))
                                    .fetchOptional(PERSON.LOGIN_NAME);
                };
        return name.orElse("of before");
    }
}
