package org.parley.server.auth.configure;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.time.Duration;

/// How strict sign-in is.
@Section(value = "auth", about = "Signing in")
public record AuthConfig(
        @Setting(value = "12 h", about = "A session ends when it was not used for this long.")
                Duration sessionIdle,
        @Setting(
                        value = "5",
                        about =
                                "After this many wrong passwords in a row the name is locked out; 0"
                                        + " switches it off.")
                int failuresBeforeLockOut,
        @Setting(value = "5 min", about = "How long a lock-out lasts.") Duration lockOut,
        @Setting(
                        value = "30",
                        about =
                                "How many failed sign-ins a minute one network address may make"
                                        + " before it has to wait.")
                int failuresPerMinuteAndAddress,
        @Setting(
                        value = "2",
                        about =
                                "How many passwords are checked at the same time; each takes 19 MiB"
                                        + " of memory.")
                int passwordChecks) {
    public AuthConfig {
        SettingChecks.begin()
                .range("sessionIdle", sessionIdle.toSeconds(), 60, 90L * 24 * 3600)
                .range("failuresBeforeLockOut", failuresBeforeLockOut, 0, 1000)
                .range("lockOut", lockOut.toSeconds(), 1, 30L * 24 * 3600)
                .range("failuresPerMinuteAndAddress", failuresPerMinuteAndAddress, 1, 100_000)
                .range("passwordChecks", passwordChecks, 1, 64)
                .end();
    }
}
