package org.parley.server.licensing.internal;

import static org.parley.server.platform.db.tables.Tables.INSTALLATION;
import static org.parley.server.platform.db.tables.Tables.LICENCE;
import static org.parley.server.platform.db.tables.Tables.PLAN_REQUEST;

import org.jooq.DSLContext;
import org.parley.contract.licensing.Billing;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.PlanRequestRecord;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The installation, its licences and its requests in the database.
public final class LicenceStore {
    private static final int ONLY = 1;

    /// @param id of the server, for licences that are bound to it
    record Installation(UUID id, Instant at) {}

    /// Notes the installation if it is not yet noted.
    void install(Transaction tx, Instant now) {
        tx.sql()
                .insertInto(INSTALLATION)
                .set(INSTALLATION.ONLY_ROW, ONLY)
                .set(INSTALLATION.SERVER_ID, Ids.at(now.toEpochMilli()))
                .set(INSTALLATION.INSTALLED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    Installation installation(DSLContext sql) {
        return sql.selectFrom(INSTALLATION)
                .fetchSingle(row -> new Installation(row.getServerId(), row.getInstalledAt()));
    }

    /// Keeps others from counting and signing in agents until this transaction ends.
    void lock(Transaction tx) {
        tx.sql().selectFrom(INSTALLATION).forUpdate().fetch();
    }

    /// The code that was applied last.
    Optional<String> findCode(DSLContext sql) {
        return sql.select(LICENCE.CODE)
                .from(LICENCE)
                .orderBy(LICENCE.APPLIED_AT.desc(), LICENCE.ID.desc())
                .limit(1)
                .fetchOptional(LICENCE.CODE);
    }

    /// When a licence was applied last.
    Optional<Instant> findLastApplied(DSLContext sql) {
        return sql.select(LICENCE.APPLIED_AT)
                .from(LICENCE)
                .orderBy(LICENCE.APPLIED_AT.desc())
                .limit(1)
                .fetchOptional(LICENCE.APPLIED_AT);
    }

    void insert(Transaction tx, String code, Instant now, String by) {
        tx.sql()
                .insertInto(LICENCE)
                .set(LICENCE.ID, Ids.at(now.toEpochMilli()))
                .set(LICENCE.CODE, code)
                .set(LICENCE.APPLIED_AT, now)
                .set(LICENCE.APPLIED_BY, by)
                .execute();
    }

    void insert(Transaction tx, StoredPlanRequest stored) {
        PlanRequest request = stored.request();
        tx.sql()
                .insertInto(PLAN_REQUEST)
                .set(PLAN_REQUEST.ID, stored.id())
                .set(PLAN_REQUEST.REQUESTED_AT, stored.at())
                .set(PLAN_REQUEST.REQUESTED_BY, stored.by())
                .set(PLAN_REQUEST.CURRENT_PLAN, stored.currentPlan())
                .set(PLAN_REQUEST.CURRENT_AGENTS, stored.currentAgents())
                .set(PLAN_REQUEST.PLAN, request.plan())
                .set(PLAN_REQUEST.AGENTS, request.agents())
                .set(PLAN_REQUEST.BILLING, request.billing().name())
                .set(
                        PLAN_REQUEST.MODULES,
                        request.modules().stream()
                                .sorted()
                                .map(LicensedModule::name)
                                .collect(Collectors.joining(",")))
                .set(PLAN_REQUEST.NOTE, request.note())
                .set(PLAN_REQUEST.CONTACT, request.contact())
                .set(PLAN_REQUEST.EMAIL, request.email())
                .execute();
    }

    /// Notes what became of its mail.
    void mailed(Transaction tx, StoredPlanRequest stored) {
        tx.sql()
                .update(PLAN_REQUEST)
                .set(PLAN_REQUEST.MAILED_AT, stored.mailedAt())
                .set(PLAN_REQUEST.MAIL_FAULT, stored.mailFault())
                .where(PLAN_REQUEST.ID.eq(stored.id()))
                .execute();
    }

    /// The requests, newest first; those older than the last licence count as answered.
    List<StoredPlanRequest> listRequests(DSLContext sql) {
        Optional<Instant> applied = findLastApplied(sql);
        return sql.selectFrom(PLAN_REQUEST)
                .orderBy(PLAN_REQUEST.REQUESTED_AT.desc(), PLAN_REQUEST.ID.desc())
                .fetch(row -> stored(row, applied));
    }

    private static StoredPlanRequest stored(PlanRequestRecord row, Optional<Instant> applied) {
        boolean answered = applied.filter(row.getRequestedAt()::isBefore).isPresent();
        return new StoredPlanRequest(
                row.getId(),
                row.getRequestedAt(),
                row.getRequestedBy(),
                row.getCurrentPlan(),
                row.getCurrentAgents(),
                new PlanRequest(
                        row.getPlan(),
                        row.getAgents(),
                        Billing.valueOf(row.getBilling()),
                        Arrays.stream(row.getModules().split(","))
                                .filter(name -> !name.isEmpty())
                                .map(LicensedModule::valueOf)
                                .collect(Collectors.toSet()),
                        row.getNote(),
                        row.getContact(),
                        row.getEmail()),
                answered ? StoredPlanRequest.State.ANSWERED : StoredPlanRequest.State.REQUESTED,
                row.getMailedAt(),
                row.getMailFault());
    }
}
