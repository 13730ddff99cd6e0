package org.parley.admin.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.desk.i18n.Language;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

final class AccountPagesTest extends ConsoleTest {
    private static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final FakeCentre centre = new FakeCentre(Role.ADMIN);
    private final AtomicReference<String> sent = new AtomicReference<>("");

    @AfterEach
    void close() {
        centre.close();
    }

    private static Account account(int id, String name, String fullName, Role role, int kind) {
        return new Account(
                Rows.id(id),
                name,
                fullName,
                role,
                kind != 3,
                kind == 2,
                kind == 1 ? NEVER : null,
                kind == 1,
                kind == 0,
                AT,
                kind == 0 ? AT.plusSeconds(90 * 86_400L) : null,
                kind == 2 ? null : AT,
                kind == 0 ? 2 : 0);
    }

    @Test
    @Tag("A5")
    void unlocksAnAccountAndGivesANewPassword() {
        centre.on(
                "GET auth/accounts",
                (_, _) ->
                        new Page<>(
                                List.of(
                                        account(1, "ada", "Ada Morris", Role.ADMIN, 0),
                                        account(2, "ann", "Ann Lindqvist", Role.AGENT, 1),
                                        account(3, "bob", "Bob Okafor", Role.AGENT, 2),
                                        account(4, "sue", "Sue Keller", Role.USER, 3)),
                                4));
        centre.on("POST auth/accounts/" + Rows.id(2) + "/unlock", (_, _) -> "");
        centre.on(
                "POST auth/accounts/" + Rows.id(2) + "/password",
                (_, body) -> {
                    sent.set(body);
                    return "";
                });
        open(centre.address(), Language.ENGLISH);
        openPage("system", "accounts");
        awaitRows("admin.accounts.table", 4);
        TableView<Account> table = node("admin.accounts.table");
        onScreen(() -> table.getSelectionModel().select(0));
        assertTrue(node("admin.accounts.unlock").isDisabled(), "she is not locked out");
        onScreen(() -> table.getSelectionModel().clearAndSelect(1));
        assertFalse(node("admin.accounts.unlock").isDisabled());
        size(1280, 720);
        snap("accounts");

        click("admin.accounts.unlock");
        awaitScreen(
                "unlocked",
                () -> centre.received.contains("POST auth/accounts/" + Rows.id(2) + "/unlock"));

        onScreen(() -> table.getSelectionModel().clearAndSelect(1));
        click("admin.accounts.password");
        awaitScreen("asked", () -> node("admin.accounts.new-password").isVisible());
        onScreen(() -> this.<TextField>node("admin.accounts.new-password").setText("given by me"));
        click("admin.accounts.password-dialog.yes");
        awaitScreen("given", () -> sent.get().contains("given by me"));
        assertTrue(sent.get().contains("\"mustChange\":true"), sent.get());
    }

    @Test
    @Tag("T2")
    void showsInvitationsToHandOverOnce() {
        centre.on(
                "GET auth/accounts",
                (_, _) ->
                        new Page<>(
                                List.of(
                                        account(2, "ann", "Ann Lindqvist", Role.AGENT, 1),
                                        account(3, "bob", "Bob Okafor", Role.AGENT, 2)),
                                2));
        centre.on(
                "POST auth/accounts/invitations/codes",
                (_, _) ->
                        new InvitationCodes(
                                List.of(
                                        new InvitationCode(
                                                Rows.id(2), "ann", "Ann Lindqvist", "c0de-2", AT),
                                        new InvitationCode(
                                                Rows.id(3), "bob", "Bob Okafor", "c0de-3", AT)),
                                List.of()));
        open(centre.address(), Language.ENGLISH);
        openPage("system", "accounts");
        awaitRows("admin.accounts.table", 2);
        TableView<Account> table = node("admin.accounts.table");
        onScreen(() -> {
            table.getSelectionModel().selectAll();
            return table;
        });
        size(1280, 720);
        snap("accounts-two-chosen");
        click("admin.accounts.code");
        awaitScreen("the invitations", () -> node("admin.accounts.invitations").isVisible());
        TextArea lines = node("admin.accounts.invitations");
        List<String> links =
                lines.getText().lines().filter(line -> line.startsWith("parley:")).toList();
        assertEquals(2, links.size());
        assertEquals("c0de-3", InvitationLink.find(links.getLast()).orElseThrow().code());
        snap(lines.getScene(), "accounts-invitations");
        click("admin.accounts.invitations.close");
    }

    @Test
    void endsASession() {
        centre.on(
                "GET auth/accounts/sessions",
                (_, _) ->
                        new Page<>(
                                List.of(
                                        session(1, "sue", "Sue Visor", Role.USER, true),
                                        session(2, "ann", "Ann Lindqvist", Role.AGENT, false)),
                                2));
        centre.on("DELETE auth/accounts/sessions/" + Rows.id(2), (_, _) -> "");
        open(centre.address(), Language.ITALIAN);
        openPage("system", "sessions");
        awaitRows("admin.sessions.table", 2);
        TableView<SessionView> table = node("admin.sessions.table");
        onScreen(() -> table.getSelectionModel().select(0));
        assertTrue(node("admin.sessions.end").isDisabled(), "one's own stays");
        onScreen(() -> table.getSelectionModel().clearAndSelect(1));
        size(1280, 720);
        snap("sessions-it");
        click("admin.sessions.end");
        awaitScreen(
                "ended",
                () -> centre.received.contains("DELETE auth/accounts/sessions/" + Rows.id(2)));
    }

    @Test
    void makesAKeyAndShowsItOnce() {
        ApiKey key =
                new ApiKey(
                        Rows.id(9),
                        "Nightly export",
                        Set.of(Permission.REPORTS_READ, Permission.QUEUES_READ),
                        AT.plusSeconds(90 * 86_400L),
                        "pk_Ab3xYz",
                        Rows.id(1),
                        "ada",
                        AT,
                        null,
                        "",
                        1);
        centre.on("GET auth/keys", (_, _) -> new Page<>(List.of(key), 1));
        centre.on(
                "POST auth/keys",
                (_, body) -> {
                    sent.set(body);
                    return key.withToken("pk_Ab3xYz-and-much-more");
                });
        open(centre.address(), Language.ENGLISH);
        openPage("system", "keys");
        awaitRows("keys.table", 1);
        size(1280, 720);
        snap("keys");
        click("keys.add");
        awaitScreen("asked", () -> node("keys.form.name").isVisible());
        onScreen(() -> this.<TextField>node("keys.form.name").setText("Nightly export"));
        click("keys.form.save");
        awaitScreen("no scope is chosen", () -> node("keys.form.scopes.fault").isVisible());
        onScreen(() -> this.<CheckBox>node("keys.form.scopes.reports.read").setSelected(true));
        click("keys.form.save");
        awaitScreen("shown", () -> node("keys.form.token.copy").isVisible());
        assertTrue(sent.get().contains("REPORTS_READ"), sent.get());
        assertEquals("pk_Ab3xYz-and-much-more", this.<TextField>node("keys.form.token").getText());
        snap("keys-made");
    }

    private static SessionView session(
            int id, String name, String fullName, Role role, boolean current) {
        return new SessionView(
                Rows.id(id),
                Rows.id(100 + id),
                name,
                fullName,
                role,
                current ? "admin-console" : "phonebar",
                "0.1.0",
                "192.0.2." + id,
                AT,
                AT,
                current);
    }
}
