package org.parley.admin.configuration;

import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.Drift;

import java.time.Instant;

/// What the page shows beside the moments.
sealed interface Comparison {
    /// What going back would change.
    record Earlier(Instant at, ConfigurationPlan plan) implements Comparison {}

    /// What applying a folder would change.
    record Files(Applying files, ConfigurationPlan plan) implements Comparison {}

    /// What Asterisk runs against what is configured.
    record Running(Drift drift) implements Comparison {}

    /// A folder's content.
    ///
    /// @param folder its name
    record Applying(String folder, ConfigurationFiles content) {}
}
