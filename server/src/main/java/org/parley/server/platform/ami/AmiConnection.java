package org.parley.server.platform.ami;

import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// One connection of Asterisk-Java, used once: it signs in, and when it breaks it stays broken. Its
/// own way of reconnecting is not used, since after the first half second it tries only every five.
final class AmiConnection extends ManagerConnectionImpl {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Predicate<List<String>> tap;
    private final Duration silence;
    private final Runnable ended;
    private volatile @Nullable TappedSocket tapped;
    private volatile boolean broken;

    /// @param silence how long nothing may be heard before the connection counts as dead
    /// @param ended is run when the connection breaks, once or more, on any thread
    AmiConnection(
            AmiAddress address,
            AmiAddress.Login login,
            Duration silence,
            Predicate<List<String>> tap,
            Runnable ended) {
        this.tap = tap;
        this.silence = silence;
        this.ended = ended;
        setHostname(address.host());
        setPort(address.port());
        setUsername(login.user());
        setPassword(login.secret());
    }

    /// Connects and signs in.
    void signIn(boolean events) {
        String who = getUsername() + "@" + getHostname() + ":" + getPort();
        try {
            login(events ? "on" : "off");
        } catch (AuthenticationFailedException e) {
            shut();
            throw new AmiException(
                    "Asterisk refused "
                            + who
                            + ": check the secret in manager.conf ("
                            + e.getMessage()
                            + ")");
        } catch (IOException | TimeoutException | IllegalStateException e) {
            shut();
            throw new AmiException(
                    "Asterisk's manager interface cannot be reached as "
                            + who
                            + ": "
                            + e.getMessage());
        }
        if (broken) {
            shut();
            throw new AmiException("Asterisk closed the connection of " + who + " during sign-in");
        }
    }

    void send(String action) {
        TappedSocket socket = tapped;
        if (socket == null || broken) {
            throw new AmiException("Asterisk is not connected");
        }
        try {
            socket.send(action);
        } catch (IOException e) {
            shut();
            throw new AmiException("Asterisk's connection broke: " + e.getMessage());
        }
    }

    /// Closes the socket; the reading thread then ends by itself.
    void shut() {
        TappedSocket socket = tapped;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // a socket that cannot be closed is gone all the same
            }
        }
        end();
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        var socket =
                new TappedSocket(
                        getHostname(),
                        getPort(),
                        Math.toIntExact(CONNECT.toMillis()),
                        Math.toIntExact(silence.toMillis()),
                        tap);
        tapped = socket;
        return socket;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, @Nullable Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            end();
        } else {
            super.dispatchEvent(event, requiredHandlingTime);
        }
    }

    private void end() {
        state = ManagerConnectionState.DISCONNECTED;
        broken = true;
        ended.run();
    }
}
