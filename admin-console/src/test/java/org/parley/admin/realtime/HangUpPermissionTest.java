package org.parley.admin.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.telephony.CallState;
import org.parley.desk.i18n.Language;

import java.util.EnumSet;
import java.util.Set;

@Tag("V10")
final class HangUpPermissionTest extends ConsoleTest {
    private static final Set<Permission> ALL = Role.USER.permissions();

    @Test
    void offersItToWhoeverMayControlCalls() {
        try (FakeCentre centre = new FakeCentre(Role.USER)) {
            openWithACall(centre);

            assertEquals(1, hangUpButtons());
            press(KeyCode.DELETE).release(KeyCode.DELETE);
            awaitScreen(
                    "the question",
                    () ->
                            lookup(n -> "console.confirm.no".equals(n.getId()))
                                    .tryQuery()
                                    .isPresent());
            type(KeyCode.ESCAPE);
            end();
        }
    }

    @Test
    void hidesItFromWhoeverMayNotControlCalls() {
        EnumSet<Permission> fewer = EnumSet.copyOf(ALL);
        assertTrue(fewer.remove(Permission.CALLS_CONTROL));
        try (FakeCentre centre = new FakeCentre(Role.USER, fewer)) {
            openWithACall(centre);

            assertEquals(0, hangUpButtons());
            press(KeyCode.DELETE).release(KeyCode.DELETE);
            awaitText("shell.live", "Live");
            assertFalse(
                    onScreen(() ->
                            lookup(n -> "console.confirm.yes".equals(n.getId()))
                                    .tryQuery()
                                    .isPresent()));
            assertFalse(centre.received.contains("POST telephony/calls/c1/hangup"));
            end();
        }
    }

    @Test
    @Tag("V2")
    void aCallbackIsGivenUpAfterAQuestion() {
        try (FakeCentre centre = new FakeCentre(Role.USER)) {
            String place = Rows.id(7).toString();
            String wanted = "DELETE telephony/callbacks/" + place;
            centre.on(wanted, (_, _) -> "");
            openWith(centre, Rows.call(place, "0331234", "", CallState.CALL_BACK, 30, "sales"));
            press(KeyCode.DELETE).release(KeyCode.DELETE);
            awaitScreen(
                    "the question",
                    () ->
                            lookup(n -> "console.confirm.yes".equals(n.getId()))
                                    .tryQuery()
                                    .isPresent());
            assertFalse(centre.received.contains(wanted), "not before the answer");
            snap("admin-give-up");
            click("console.confirm.yes");
            awaitScreen("it is given up", () -> centre.received.contains(wanted));
            end();
        }
    }

    @Test
    void anAgentSeesNoScreenOfTheConsole() {
        try (FakeCentre centre = new FakeCentre(Role.AGENT)) {
            open(centre.address(), Language.ENGLISH);

            assertEquals(0, onScreen(() -> lookup(".rail .toggle-button").queryAll().size()));
            end();
        }
    }

    private void openWithACall(FakeCentre centre) {
        openWith(
                centre, Rows.call("c1", "123", "Zoe", CallState.TALKING, 3, "sales", "Ann Archer"));
    }

    private void openWith(FakeCentre centre, CallRow row) {
        centre.put(row);
        open(centre.address(), Language.ENGLISH);
        awaitRows("admin.realtime.calls", 1);
        onScreen(() -> {
            TableView<?> calls = node("admin.realtime.calls");
            calls.requestFocus();
            calls.getSelectionModel().select(0);
        });
    }

    private int hangUpButtons() {
        return onScreen(() ->
                lookup(n ->
                                n.getId() != null
                                        && n.getId().startsWith("admin.realtime.hang-up.")
                                        && n.isVisible())
                        .queryAll()
                        .size());
    }
}
