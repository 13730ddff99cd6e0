package org.parley.server.routing.configure;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.time.Duration;

/// What an administrator may choose about routing.
@Section(value = "routing", about = "The router")
public record RoutingConfig(
        @Setting(
                        value = "30 d",
                        about =
                                "How long decisions are kept with all that they saw, for explanation and replay: 1 day"
                                        + " to 10 years.")
                Duration keepDecisions) {
    public RoutingConfig {
        SettingChecks.begin().range("keepDecisions", keepDecisions.toDays(), 1, 3_650).end();
    }
}
