package org.parley.server.configuration;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.platform.Page;
import org.parley.server.platform.entity.Asker;

import java.time.Instant;

/// The settings as files. Refusals are those of the things themselves, and `VALIDATION_FAILED` for
/// files that cannot be read.
public interface ConfigurationService {
    /// All settings, one file a kind.
    ConfigurationFiles export();

    /// What [#apply] would change.
    ConfigurationPlan plan(ConfigurationFiles wanted);

    /// Makes the settings what the files say: everything, or nothing.
    ///
    /// @param fingerprint of the plan that was looked at; absent to apply whatever it is
    /// @throws org.parley.contract.platform.Refusal `STALE` when the plan is another by now
    ConfigurationPlan apply(ConfigurationFiles files, @Nullable String fingerprint, Asker asker);

    /// The moments to which one can go back, newest first.
    Page<ConfigurationState> listStates(int limit, int offset);

    /// What [#rollback] would change.
    ConfigurationPlan planRollback(Instant at);

    /// Makes the settings what they were: everything, or nothing.
    ConfigurationPlan rollback(Instant at, @Nullable String fingerprint, Asker asker);
}
