package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Confirmation;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.TwoLines;
import org.parley.contract.auth.account.Account;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/// Who may sign in, and how things stand with it.
public final class AccountsView extends FoundView<Account> {
    private static final String TABLE = "admin.accounts.table";

    private final AccountsViewModel model;
    private final Confirmation confirmation;
    private final Invitations invitations;

    @FXML private Button unlock;
    @FXML private Button password;
    @FXML private Button factor;
    @FXML private Button sessions;
    @FXML private Button invite;
    @FXML private Button code;

    @Inject
    public AccountsView(
            AccountsViewModel model,
            Texts texts,
            Confirmation confirmation,
            Invitations invitations) {
        super(texts);
        this.model = model;
        this.confirmation = confirmation;
        this.invitations = invitations;
    }

    @Override
    protected void prepared() {
        Texts texts = texts();
        allowMany();
        fill(
                "accounts.nobody",
                List.<TableColumn<Account, ?>>of(
                        Columns.pair(
                                id("name"),
                                texts.get("accounts.name"),
                                150,
                                a -> new TwoLines.Words(a.fullName(), a.name())),
                        Columns.text(id("role"), texts.get("accounts.role"), 115, this::role),
                        Columns.node(
                                id("state"),
                                texts.get("accounts.state"),
                                165,
                                StatusChip::new,
                                this::showState,
                                Comparator.comparing(this::look)),
                        Columns.text(
                                id("factor"), texts.get("accounts.factor"), 110, this::factorOf),
                        Columns.text(
                                id("last"),
                                texts.get("accounts.last"),
                                175,
                                a -> time(a.lastSignInAt(), "accounts.never")),
                        Columns.text(
                                id("ends"), texts.get("accounts.ends"), 130, this::passwordEnd),
                        Columns.number(
                                id("sessions"),
                                texts.get("accounts.sessions"),
                                75,
                                a -> (long) a.sessions(),
                                texts.formats())));
    }

    @Override
    FoundRows<Account> found() {
        return model.accounts();
    }

    @Override
    void offer(@Nullable Account chosen) {
        boolean may = model.mayEdit();
        boolean one = allChosen().size() == 1;
        unlock.setDisable(!one || chosen == null || !may || !model.isLocked(chosen));
        password.setDisable(!one || chosen == null || !may);
        factor.setDisable(!one || chosen == null || !may || !chosen.secondFactor());
        invite.setDisable(chosen == null || !may);
        code.setDisable(chosen == null || !may);
        sessions.setDisable(!one || chosen == null || !may || chosen.sessions() == 0);
    }

    @FXML
    void unlockChosen() {
        withChosen(model::unlock);
    }

    @FXML
    void givePassword() {
        withChosen(account ->
                new GivenPasswordDialog(texts())
                        .ask(root().getScene().getWindow(), account.fullName())
                        .ifPresent(given ->
                                model.givePassword(account, given.password(), given.mustChange())));
    }

    /// Mails all chosen people a code.
    @FXML
    void inviteChosen() {
        invitations.byMail(root().getScene().getWindow(), chosenIds());
    }

    /// Shows an invitation for each of the chosen people, to be handed over.
    @FXML
    void showInvitations() {
        invitations.byCode(root().getScene().getWindow(), chosenIds());
    }

    private List<UUID> chosenIds() {
        return allChosen().stream().map(Account::id).toList();
    }

    @FXML
    void resetFactor() {
        withChosen(account -> {
            if (ask("accounts.factor-reset", account)) {
                model.resetSecondFactor(account);
            }
        });
    }

    @FXML
    void endSessions() {
        withChosen(account -> {
            if (ask("accounts.sessions-end", account)) {
                model.endSessions(account);
            }
        });
    }

    private void withChosen(Consumer<Account> action) {
        chosen().ifPresent(action);
    }

    private boolean ask(String key, Account account) {
        return confirmation.ask(
                root().getScene().getWindow(),
                texts().get(key + ".title"),
                texts().get(key + ".question", account.fullName()),
                texts().get(key + ".do"));
    }

    private String passwordEnd(Account account) {
        var end = account.passwordEndsAt();
        return end == null ? texts().get("accounts.no-end") : texts().formats().date(end);
    }

    private AccountLook look(Account account) {
        return AccountLook.of(account, model.isLocked(account));
    }

    private void showState(StatusChip chip, Account account) {
        AccountLook look = look(account);
        chip.show(look.look(), texts().get(look.textKey()));
    }

    private String role(Account account) {
        return texts().get("security.role." + account.role().name().toLowerCase(Locale.ROOT));
    }

    private String factorOf(Account account) {
        return texts().get(account.secondFactor() ? "accounts.factor.on" : "accounts.factor.off");
    }

    private static String id(String column) {
        return TABLE + "." + column;
    }
}
