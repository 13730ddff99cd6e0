package org.parley.server.configuration.rest;

import jakarta.inject.Inject;

import org.parley.contract.configuration.ApplyRequest;
import org.parley.contract.configuration.ConfigurationApi;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.RollbackRequest;
import org.parley.contract.platform.Page;
import org.parley.server.configuration.ConfigurationService;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// The settings as files over REST.
public final class ConfigurationResource implements ConfigurationApi, RestResource {
    private final ConfigurationService configuration;
    private final CurrentRequest request;

    @Inject
    public ConfigurationResource(ConfigurationService configuration, CurrentRequest request) {
        this.configuration = configuration;
        this.request = request;
    }

    @Override
    public ConfigurationFiles export() {
        return configuration.export();
    }

    @Override
    public ConfigurationPlan plan(ConfigurationFiles wanted) {
        return configuration.plan(wanted);
    }

    @Override
    public ConfigurationPlan apply(ApplyRequest wanted) {
        return configuration.apply(wanted.wanted(), wanted.fingerprint(), Asker.of(request.me()));
    }

    @Override
    public Page<ConfigurationState> states(int limit, int offset) {
        return configuration.listStates(limit, offset);
    }

    @Override
    public ConfigurationPlan planRollback(RollbackRequest wanted) {
        return configuration.planRollback(wanted.at());
    }

    @Override
    public ConfigurationPlan rollback(RollbackRequest wanted) {
        return configuration.rollback(wanted.at(), wanted.fingerprint(), Asker.of(request.me()));
    }
}
