package org.parley.phonebar.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

@Tag("G7")
final class AutostartTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "Linux, .config/autostart/parley-phonebar.desktop",
        "Windows 11, AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Parley Phonebar.cmd",
        "Mac OS X, Library/LaunchAgents/org.parley.phonebar.plist"
    })
    void comesAndGoesWhereTheSystemLooks(String system, String place) throws Exception {
        var autostart =
                Autostart.of(system, home, Map.of(), Optional.of(Path.of("/opt/parley/phonebar")));
        assertTrue(autostart.isPossible());
        assertFalse(autostart.isOn());
        assertTrue(autostart.switchTo(true));
        assertTrue(autostart.isOn());
        assertTrue(Files.readString(home.resolve(place)).contains("/opt/parley/phonebar"));
        assertTrue(autostart.switchTo(false));
        assertFalse(Files.exists(home.resolve(place)));
    }

    @Test
    void startsNothingThatIsNotInstalled() {
        var autostart = Autostart.of("Linux", home, Map.of(), Optional.empty());
        assertFalse(autostart.isPossible());
        assertFalse(autostart.switchTo(true));
        assertFalse(autostart.isOn());
    }

    @Test
    void obeysTheFolderOfSettingsOnLinux() {
        var autostart =
                Autostart.of(
                        "Linux",
                        home,
                        Map.of("XDG_CONFIG_HOME", home.resolve("own").toString()),
                        Optional.of(Path.of("/opt/parley/phonebar")));
        assertTrue(autostart.switchTo(true));
        assertTrue(Files.exists(home.resolve("own").resolve("autostart/parley-phonebar.desktop")));
    }
}
