package org.parley.desk.signin;

import org.parley.client.PresentedAuthority;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.platform.ServerInfo;

import java.time.Clock;

/// Signs in over the network.
public final class ClientDoor implements SignInDoor {
    private final TrustedAuthorities authorities;
    private final Clock clock;
    private final String application;
    private final Version version;

    /// @param application `phonebar`, `desktop-agent` or `admin-console`
    public ClientDoor(
            TrustedAuthorities authorities, Clock clock, String application, Version version) {
        this.authorities = authorities;
        this.clock = clock;
        this.application = application;
        this.version = version;
    }

    @Override
    public Session signIn(SignInForm form) {
        var connection =
                new ServerConnection(ServerAddress.parse(form.server()), authorities, clock);
        boolean open = false;
        try {
            compare(connection.check());
            Session session =
                    connection.signIn(
                            form.name().strip(), form.password(), application, version.text());
            open = true;
            return session;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    @Override
    public void trust(String server, PresentedAuthority authority) {
        authorities.pin(ServerAddress.parse(server), authority);
    }

    private void compare(ServerInfo server) {
        if (version.compareTo(new Version(server.minimumClient())) < 0) {
            throw new VersionMismatch(
                    VersionMismatch.Side.DESK, version.text(), server.minimumClient());
        }
        if (new Version(server.version()).compareTo(Version.OLDEST_SERVER) < 0) {
            throw new VersionMismatch(
                    VersionMismatch.Side.SERVER, server.version(), Version.OLDEST_SERVER.text());
        }
    }
}
