package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.agi.AgiScript;
import org.parley.server.platform.agi.AgiServer;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.Map;

/// Serves the dialplan's scripts.
public final class ScriptService implements Service {
    private final AsteriskNodeSettings node;
    private final Map<String, AgiScript> scripts;
    private @Nullable AgiServer server;

    @Inject
    ScriptService(AsteriskNodeSettings node, Map<String, AgiScript> scripts) {
        this.node = node;
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return "dialplan scripts";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        try {
            server = new AgiServer(node.ports().scripts(), scripts);
        } catch (IllegalStateException e) {
            throw new StartFailure(
                    String.valueOf(e.getMessage()),
                    "End the program that has the port, or choose another port for the scripts.",
                    e);
        }
    }

    @Override
    public void stop() {
        AgiServer running = server;
        if (running != null) {
            running.close();
        }
    }
}
