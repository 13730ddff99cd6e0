package org.parley.server.telephony.config.rest;

import jakarta.inject.Inject;

import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.AsteriskNodeApi;
import org.parley.contract.configuration.NodeSwitch;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.config.NodeSwitcher;
import org.parley.server.telephony.config.NodeWatch;

import java.util.List;

/// The nodes over REST.
public final class NodeResource implements AsteriskNodeApi, RestResource {
    private final NodeWatch watch;
    private final NodeSwitcher switcher;
    private final CurrentRequest request;

    @Inject
    public NodeResource(NodeWatch watch, NodeSwitcher switcher, CurrentRequest request) {
        this.watch = watch;
        this.switcher = switcher;
        this.request = request;
    }

    @Override
    public List<AsteriskNode> list() {
        return watch.list();
    }

    @Override
    public NodeSwitch putToWork(String name) {
        return switcher.putToWork(name, request.me());
    }
}
