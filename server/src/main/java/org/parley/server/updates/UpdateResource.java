package org.parley.server.updates;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdatePackages;
import org.parley.contract.updates.UpdateRun;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Versions over REST.
public final class UpdateResource implements UpdateApi, RestResource {
    private final Updates updates;
    private final UpdateStore store;
    private final ServerUpdate update;
    private final UpdateAudit audit;
    private final CurrentRequest request;

    @Inject
    UpdateResource(
            Updates updates,
            UpdateStore store,
            ServerUpdate update,
            UpdateAudit audit,
            CurrentRequest request) {
        this.updates = updates;
        this.store = store;
        this.update = update;
        this.audit = audit;
        this.request = request;
    }

    @Override
    public ServerUpdates server() {
        return updates.server();
    }

    @Override
    public Changelog changelog() {
        return updates.changelog();
    }

    @Override
    public ClientNotice client(String version) {
        return updates.client(version);
    }

    @Override
    public UpdatePackages packages() {
        UpdateStore.Found found = store.list();
        return new UpdatePackages(shown(found.updates()), found.refused(), update.obstacle());
    }

    @Override
    public UpdatePackage give(String name, InputStream content) {
        UpdatePackage given = store.receive(name, content);
        audit.given(request.me(), given);
        return given;
    }

    @Override
    public void remove(String name) {
        store.remove(name);
        audit.removed(request.me(), name);
    }

    @Override
    public UpdateRun install(UpdateOrder order) {
        UpdateRun run = update.begin(order, request.me().name());
        audit.begun(request.me(), order);
        return run;
    }

    @Override
    public UpdateRun run() {
        return update.run();
    }

    @Override
    public List<UpdatePackage> desks(String program, String system) {
        return shown(
                store.list().updates().stream()
                        .filter(one -> one.manifest().program().equals(program))
                        .filter(one -> !program.equals(UpdateManifest.SERVER))
                        .filter(one -> one.manifest().runsOn(system))
                        .toList());
    }

    @Override
    public InputStream desk(String name, @Nullable String range) {
        return store.open(name);
    }

    private static List<UpdatePackage> shown(List<UpdateStore.Stored> updates) {
        try {
            List<UpdatePackage> shown = new ArrayList<>();
            for (UpdateStore.Stored one : updates) {
                shown.add(one.shown());
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException("an update was taken away meanwhile", e);
        }
    }
}
