package org.parley.admin.security;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.AccountApi;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.time.InstantSource;

/// Everybody's accounts and sessions. Used on the screen's thread.
public final class AccountsViewModel {
    private final AccountApi api;
    private final Toasts toasts;
    private final Texts texts;
    private final boolean mayEdit;
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
