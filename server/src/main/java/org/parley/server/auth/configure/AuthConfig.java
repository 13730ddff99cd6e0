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
                        value = "30",
                        about =
                                "How many failed sign-ins a minute one network address may make"
                                        + " before it has to wait.")
                int failuresPerMinuteAndAddress,
        @Setting(
                        value = "0",
                        about =
                                "How many passwords are checked at the same time; each takes 19 MiB"
                                        + " of memory. 0 = half as many as there are processors.")
                int passwordChecks) {
    public AuthConfig {
        SettingChecks.begin()
                .range("sessionIdle", sessionIdle.toSeconds(), 60, 90L * 24 * 3600)
                .range("failuresPerMinuteAndAddress", failuresPerMinuteAndAddress, 1, 100_000)
                .range("passwordChecks", passwordChecks, 0, 64)
                .end();
    }

    /// How many passwords are checked at the same time on this machine.
    public int passwordCheckers() {
        return passwordChecks > 0
                ? passwordChecks
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
