package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.PasswordResetService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.internal.factor.FactorStore;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.tables.tables.records.PersonRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Lists accounts and sessions, and ends, unlocks and resets them.
public final class DefaultAccountService implements AccountService {
    private final Database db;
    private final Stores stores;
    private final PeopleService people;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final PasswordResetService resets;

    /// Where it reads from.
    public record Stores(
            AccountStore accounts,
            FailureStore failures,
            SecurityStore settings,
            FactorStore factors) {}

    @Inject
    public DefaultAccountService(
            Database db,
            Stores stores,
            PeopleService people,
            Sessions sessions,
            PasswordResetService resets,
            Audit audit,
            Clock clock) {
        this.resets = resets;
        this.db = db;
        this.stores = stores;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<Account> list(@Nullable String search, int limit, int offset) {
        Instant now = clock.instant();
        return db.read(sql -> {
            var found = stores.accounts.listPeople(sql, search, limit, offset);
            List<UUID> ids = found.rows().stream().map(PersonRecord::getId).toList();
            var state =
                    new State(
                            stores.failures.listLocks(sql, now),
                            stores.accounts.countSessions(sql, ids, now),
                            stores.factors.listConfirmed(sql, ids),
                            stores.settings.get(sql).passwords());
            List<Account> rows = found.rows().stream().map(row -> account(row, state)).toList();
            return new Page<>(rows, found.total());
        });
    }

    @Override
    public Page<SessionView> listSessions(
            @Nullable String search, int limit, int offset, @Nullable String token) {
        return sessions(new AccountStore.Wanted(search, limit, offset), null, token);
    }

    @Override
    public Page<SessionView> listOwnSessions(Me me, @Nullable String token) {
        return sessions(new AccountStore.Wanted(null, 1000, 0), me.id(), token);
    }

    @Override
    public void endOwnSession(UUID session, Me me) {
        AccountStore.SessionOf found = getSession(session);
        if (!found.person().equals(me.id())) {
            throw Refusal.notFound("session", session);
        }
        end(found, me);
    }

    @Override
    public void endOwnOtherSessions(Me me, @Nullable String token) {
        db.run(tx -> {
            sessions.closeOthers(tx, me.id(), Optional.ofNullable(token));
            audit.record(tx, Actor.of(me), "auth.end-other-sessions", subject(me), null, null);
        });
    }

    @Override
    public void endSession(UUID session, Me by) {
        AccountStore.SessionOf found = getSession(session);
        requireMayChange(found.person(), by);
        end(found, by);
    }

    @Override
    public void endSessions(UUID person, Me by) {
        requireMayChange(person, by);
        Person whose = people.get(person);
        db.run(tx -> {
            sessions.closeOthers(tx, person, Optional.empty());
            audit.record(tx, Actor.of(by), "auth.end-sessions", subject(whose), null, null);
        });
    }

    @Override
    public void unlock(UUID person, Me by) {
        requireMayChange(person, by);
        people.unlock(person, Actor.of(by));
    }

    @Override
    public BulkResult invite(Invitation invitation, Me by) {
        List<BulkResult.Refused> refused =
                each(
                        invitation,
                        by,
                        "auth.invite",
                        person -> resets.invite(person, invitation.language()));
        return new BulkResult(invitation.ids().size() - refused.size(), refused);
    }

    @Override
    public InvitationCodes inviteByCode(Invitation invitation, Me by) {
        List<InvitationCode> made = new ArrayList<>();
        List<BulkResult.Refused> refused =
                each(
                        invitation,
                        by,
                        "auth.invite-by-code",
                        person -> made.add(resets.codeFor(person)));
        return new InvitationCodes(made, refused);
    }

    /// Does something for each of these people, and writes it down.
    ///
    /// @return for whom it was refused
    private List<BulkResult.Refused> each(
            Invitation invitation, Me by, String action, Consumer<Person> deed) {
        List<BulkResult.Refused> refused = new ArrayList<>();
        for (UUID id : invitation.ids()) {
            try {
                requireMayChange(id, by);
                Person person = people.get(id);
                deed.accept(person);
                db.run(tx -> audit.record(tx, Actor.of(by), action, subject(person), null, null));
            } catch (Refusal e) {
                String name = people.find(id).map(Person::name).orElse("");
                refused.add(
                        new BulkResult.Refused(
                                id, name, e.code(), String.valueOf(e.getMessage()), null));
            }
        }
        return refused;
    }

    @Override
    public void resetPassword(UUID person, GivenPassword password, Me by) {
        requireMayChange(person, by);
        people.resetPassword(person, password.password(), password.mustChange(), Actor.of(by));
    }

    /// Whoever could take over the account of somebody who may do more could do it too. Agents have
    /// telephones, which say nothing about that.
    @Override
    public void requireMayChange(UUID id, Me by) {
        Person person = people.get(id);
        if (person.role() != Role.AGENT
                && !by.permissions().containsAll(sessions.toMe(person).permissions())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    person.name()
                            + " may do more than you, so you cannot change this account. Ask an"
                            + " administrator.");
        }
    }

    private AccountStore.SessionOf getSession(UUID id) {
        return db.read(sql -> stores.accounts.findSession(sql, id))
                .orElseThrow(() -> Refusal.notFound("session", id));
    }

    private void end(AccountStore.SessionOf session, Me by) {
        Person whose = people.get(session.person());
        db.run(tx -> {
            sessions.close(tx, session.tokenHash());
            audit.record(tx, Actor.of(by), "auth.end-session", subject(whose), null, null);
        });
    }

    private Page<SessionView> sessions(
            AccountStore.Wanted wanted, @Nullable UUID person, @Nullable String token) {
        String present = token == null ? "" : Tokens.hash(token);
        var found =
                db.read(sql ->
                        stores.accounts.listSessions(
                                sql, wanted, person, clock.instant(), present));
        return new Page<>(found.rows(), found.total());
    }

    /// What an account is made of beside the person.
    private record State(
            Map<String, Instant> locks,
            Map<UUID, Integer> sessions,
            Set<UUID> secondFactors,
            PasswordRules rules) {}

    private static Account account(PersonRecord row, State state) {
        Instant locked = state.locks.get(row.getLoginKey());
        Instant changed = row.getPasswordChangedAt();
        Instant chosen = changed == null ? row.getCreatedAt() : changed;
        return new Account(
                row.getId(),
                row.getLoginName(),
                row.getFullName(),
                Role.valueOf(row.getRole()),
                row.getEnabled(),
                row.getMustChangePassword(),
                locked,
                SignInGuard.FOR_EVER.equals(locked),
                state.secondFactors.contains(row.getId()),
                chosen,
                state.rules.end(chosen).orElse(null),
                row.getLastSignInAt(),
                state.sessions.getOrDefault(row.getId(), 0));
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.id().toString(), person.name());
    }

    private static Subject subject(Me me) {
        return new Subject("person", me.id().toString(), me.name());
    }
}
