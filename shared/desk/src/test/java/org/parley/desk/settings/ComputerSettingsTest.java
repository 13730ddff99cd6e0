package org.parley.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.i18n.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class ComputerSettingsTest {
    @TempDir Path folder;

    @Test
    @Tag("A1")
    void whatWasGivenAtInstallationHoldsUntilSomethingElseIsRemembered() throws IOException {
        var computer = written("server=https://calls.example.org", "language=italian");
        var settings = new DeskSettings(folder.resolve("ann"), computer);
        assertEquals(Optional.of("https://calls.example.org"), settings.find(DeskSettings.SERVER));
        assertEquals(Language.ITALIAN, settings.language());
        settings.keep(DeskSettings.SERVER, "https://other.example.org");
        var again = new DeskSettings(folder.resolve("ann"), computer);
        assertEquals(Optional.of("https://other.example.org"), again.find(DeskSettings.SERVER));
        again.forget(DeskSettings.SERVER);
        assertEquals(Optional.of("https://calls.example.org"), again.find(DeskSettings.SERVER));
    }

    @Test
    @Tag("A1")
    void aFixedServerIsTheOnlyOne() throws IOException {
        var computer = written("server=https://calls.example.org", "server.fixed=true");
        var settings = new DeskSettings(folder.resolve("ann"), computer);
        settings.keep(DeskSettings.SERVER, "https://other.example.org");
        assertEquals(Optional.of("https://calls.example.org"), settings.find(DeskSettings.SERVER));
        assertTrue(computer.isServerFixed());
        assertFalse(written("server.fixed=true").isServerFixed(), "no server, nothing to fix");
    }

    @Test
    void aFileThatIsNotThereSetsNothing() {
        var computer = ComputerSettings.read(folder.resolve("none"));
        assertEquals(Optional.empty(), computer.server());
        assertEquals(Optional.empty(), computer.authority());
    }

    private ComputerSettings written(String... lines) throws IOException {
        return ComputerSettings.read(
                Files.writeString(folder.resolve("desk.properties"), String.join("\n", lines)));
    }
}
