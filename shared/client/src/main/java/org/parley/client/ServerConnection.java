package org.parley.client;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.parley.client.ConnectFailure.Kind;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.PlatformApi;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.ServerInfo;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The way to one server. HTTP/1.1 throughout: the JDK's upgrade offer for HTTP/2 on plain http
/// makes Grizzly drop the content type.
public final class ServerConnection implements AutoCloseable {
    /// How far this computer's clock may be from the server's.
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final ServerAddress address;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final ObjectMapper json = Json.lenient();
    private final Exchange anonymous;

    public ServerConnection(ServerAddress address, TrustedAuthorities authorities, Clock clock) {
        this.address = address;
        this.clock = clock;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .executor(workers);
        if (address.tls()) {
            builder.sslContext(PinningTrust.context(authorities, address));
        }
        http = builder.build();
        anonymous = new Exchange(http, address, json, Optional::empty, _ -> {});
    }

    public ServerAddress address() {
        return address;
    }

    /// A proxy for endpoints that need no sign-in.
    public <T> T api(Class<T> contract) {
        return RestProxy.of(contract, json, anonymous);
    }

    /// Asks who answers, and whether the clocks agree.
    ///
    /// @throws ConnectFailure when the server is not reached, not trusted, no Parley server, or its
    ///   clock and ours differ by more than {@link #CLOCK_TOLERANCE}
    public ServerInfo check() {
        ServerInfo info;
        try {
            info = api(PlatformApi.class).info();
        } catch (Refusal e) {
            throw notParley(e);
        }
        if (info == null || !"Parley".equals(info.product())) {
            throw notParley(null);
        }
        Duration ahead = Duration.between(info.now(), clock.instant());
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            throw new ConnectFailure(
                    Kind.CLOCK_WRONG,
                    "This computer's clock is "
                            + ahead.abs().toMinutes()
                            + (ahead.isNegative() ? " minutes slow" : " minutes fast")
                            + " against the server's: set it, then try again.",
                    null);
        }
        return info;
    }

    /// Signs in by name and password.
    ///
    /// @param application `phonebar`, `desktop-agent` or `admin-console`
    /// @param version the desk's version
    /// @throws Refusal with `SIGN_IN_FAILED`, `LOCKED_OUT` or `LICENCE_LIMIT`
    /// @throws ConnectFailure as for {@link #check}
    public Session signIn(String name, String password, String application, String version) {
        var credentials = new Credentials(name, password, application, version);
        return open(connection -> connection.api(AuthApi.class).signIn(credentials));
    }

    /// Signs in another way: by a first password, by a second factor, by another server's word.
    ///
    /// @throws Refusal as the way does
    /// @throws ConnectFailure as for {@link #check}
    public Session open(Function<ServerConnection, SignedIn> way) {
        ServerInfo info = check();
        Duration offset = Duration.between(clock.instant(), info.now());
        return new Session(this, way.apply(this), Clock.offset(clock, offset));
    }

    /// The session that an earlier start of this program has handed over.
    ///
    /// @throws Refusal with `UNAUTHENTICATED` when it is over
    public SignedIn takeOver(Session.Handed handed) {
        var exchange =
                new Exchange(http, address, json, () -> Optional.of(handed.token()), _ -> {});
        return new SignedIn(
                handed.token(),
                clock.instant().plusSeconds(handed.seconds()),
                RestProxy.of(AuthApi.class, json, exchange).me(),
                null,
                handed.stays());
    }

    HttpClient http() {
        return http;
    }

    ObjectMapper json() {
        return json;
    }

    private ConnectFailure notParley(@Nullable Throwable cause) {
        return new ConnectFailure(
                Kind.NOT_PARLEY,
                address + " answers, but is no Parley server: check name and port.",
                cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
        workers.shutdownNow();
    }
}
