package org.parley.server.testing;

import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.server.app.Server;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// The whole server with its demo people, on loopback and without an Asterisk, and the client's way
/// to it.
public final class RunningServer implements AutoCloseable {
    private final Server server;
    private final ServerConnection connection;

    /// @param settings keys without `parley.`
    public RunningServer(Path data, Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        properties.put("parley.data.demo", "true");
        properties.put("parley.http.port", "0");
        properties.put("parley.http.secure-port", "-1");
        properties.put("parley.asterisk.manager-port", Integer.toString(FreePorts.one()));
        properties.put("parley.asterisk.script-port", Integer.toString(FreePorts.one()));
        settings.forEach((key, value) -> properties.put("parley." + key, value));
        server = Server.start(new Sources(data, null, Map.of(), properties));
        int port = server.part(HttpService.class).plainPort().orElseThrow();
        connection =
                new ServerConnection(
                        new ServerAddress("127.0.0.1", port, false),
                        TrustedAuthorities.ofSystem(),
                        Clock.systemUTC());
    }

    public ServerConnection connection() {
        return connection;
    }

    /// Signs one of the demo's people in.
    public Session signIn(String name) {
        return connection.signIn(name, name + "-demo-2026", "test", "0.1.0");
    }

    /// A part of the running server.
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    @Override
    public void close() {
        connection.close();
        server.close();
    }
}
