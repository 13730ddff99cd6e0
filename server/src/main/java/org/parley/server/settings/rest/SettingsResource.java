package org.parley.server.settings.rest;

import jakarta.inject.Inject;

import org.parley.contract.settings.DeskRules;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.settings.SettingsService;

/// Settings over REST.
public final class SettingsResource implements SettingsApi, RestResource {
    private final SettingsService settings;
    private final CurrentRequest request;

    @Inject
    public SettingsResource(SettingsService settings, CurrentRequest request) {
        this.settings = settings;
        this.request = request;
    }

    @Override
    public GeneralSettings general() {
        return settings.general();
    }

    @Override
    public DeskRules desks() {
        GeneralSettings general = settings.general();
        return new DeskRules(general.centre().name(), general.search());
    }

    @Override
    public GeneralSettings changeGeneral(GeneralSettings changed) {
        request.requireUnchanged(settings.general().version());
        return settings.change(changed, Actor.of(request.me()));
    }

    @Override
    public NetworkSettings network() {
        return settings.network();
    }

    @Override
    public NetworkSettings changeNetwork(NetworkSettings changed) {
        request.requireUnchanged(settings.network().version());
        return settings.change(changed, Actor.of(request.me()));
    }
}
