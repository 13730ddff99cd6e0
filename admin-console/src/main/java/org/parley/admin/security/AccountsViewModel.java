package org.parley.admin.security;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.AccountApi;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Everybody's accounts and sessions. Used on the screen's thread.
public final class AccountsViewModel {
    /// How many of those who were not invited are named.
    private static final int NAMED = 3;

    private final AccountApi api;
    private final Toasts toasts;
    private final Texts texts;
    private final boolean mayEdit;
    private final String server;
    private final InstantSource now;
    private final FoundRows<Account> accounts;
    private final FoundRows<SessionView> sessions;

    @Inject
    public AccountsViewModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            Toasts toasts,
            Texts texts) {
        this.api = session.api(AccountApi.class);
        this.mayEdit = session.may(Permission.ACCOUNTS_EDIT);
        this.now = session.clock();
        this.server = session.address().toString();
        this.toasts = toasts;
        this.texts = texts;
        accounts =
                new FoundRows<>(
                        search -> api.list(search, FoundRows.MOST, 0), background, problems);
        sessions =
                new FoundRows<>(
                        search -> api.listSessions(search, FoundRows.MOST, 0),
                        background,
                        problems);
    }

    FoundRows<Account> accounts() {
        return accounts;
    }

    FoundRows<SessionView> sessions() {
        return sessions;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /// Whether wrong passwords keep the account out at this moment.
    boolean isLocked(Account account) {
        var until = account.lockedUntil();
        return until != null && until.isAfter(now.instant());
    }

    void unlock(Account account) {
        accounts.change(
                "Unlocking",
                () -> api.unlock(account.id()),
                () -> tell("accounts.unlocked", account.name()));
    }

    void givePassword(Account account, String password, boolean mustChange) {
        var given = new GivenPassword(password, mustChange);
        accounts.change(
                "Giving a password",
                () -> api.resetPassword(account.id(), given),
                () -> tell("accounts.password-given", account.name()));
    }

    /// Mails each a code with which to choose a password; tells whom it did not reach, and why.
    void invite(List<Account> chosen) {
        var result = new AtomicReference<BulkResult>(new BulkResult(0, List.of()));
        accounts.change(
                "Inviting",
                () -> result.set(api.invite(invitation(chosen))),
                () -> tellInvited(result.get()));
    }

    /// Makes each an invitation to be handed over; tells who got none, and why.
    ///
    /// @param shown gets those that were made, if any
    void inviteByCode(List<Account> chosen, Consumer<List<InvitationCode>> shown) {
        var result = new AtomicReference<>(new InvitationCodes(List.of(), List.of()));
        accounts.change(
                "Inviting by code",
                () -> result.set(api.inviteByCode(invitation(chosen))),
                () -> {
                    tellInvited(new BulkResult(0, result.get().refused()));
                    if (!result.get().made().isEmpty()) {
                        shown.accept(result.get().made());
                    }
                });
    }

    /// The server's address as other desks take it.
    String server() {
        return server;
    }

    private Invitation invitation(List<Account> chosen) {
        return new Invitation(
                chosen.stream().map(Account::id).toList(),
                texts.language().get() == Language.ITALIAN ? "it" : "en");
    }

    private void tellInvited(BulkResult result) {
        if (result.done() > 0) {
            toasts.tell(texts.get("accounts.invited", result.done()));
        }
        int more = result.refused().size() - NAMED;
        String whom =
                result.refused().stream()
                        .limit(NAMED)
                        .map(one -> texts.get("accounts.not-invited", one.name(), one.detail()))
                        .collect(Collectors.joining("\n"));
        if (!whom.isEmpty()) {
            toasts.tell(
                    more > 0 ? whom + "\n" + texts.get("accounts.not-invited.more", more) : whom);
        }
    }

    void resetSecondFactor(Account account) {
        accounts.change(
                "Resetting the second factor",
                () -> api.resetSecondFactor(account.id()),
                () -> tell("accounts.factor-reset", account.name()));
    }

    void endSessions(Account account) {
        accounts.change(
                "Ending sessions",
                () -> api.endSessions(account.id()),
                () -> tell("accounts.sessions-ended", account.name()));
    }

    void endSession(SessionView session) {
        sessions.change(
                "Ending a session",
                () -> api.endSession(session.id()),
                () -> tell("accounts.session-ended", session.name()));
    }

    private void tell(String key, String name) {
        toasts.tell(texts.get(key, name));
    }
}
