package org.parley.admin.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.contract.auth.Role;
import org.parley.desk.i18n.Language;

final class HangUpPermissionTest extends ConsoleTest {
    @Test
    @Tag("V10")
    void anAgentSeesNoScreenOfTheConsole() {
        try (FakeCentre centre = new FakeCentre(Role.AGENT)) {
            open(centre.address(), Language.ENGLISH);

            assertEquals(0, onScreen(() -> lookup(".rail .toggle-button").queryAll().size()));
        }
    }
}
