package org.parley.desk.signin;

import org.parley.client.PresentedAuthority;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorApi;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.platform.ServerInfo;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/// Signs in over the network.
public final class ClientDoor implements SignInDoor {
    private final TrustedAuthorities authorities;
    private final Clock clock;
    private final String application;
    private final Version version;
    private final ProviderSignIn provider;
    private final Browser browser;

    /// @param application `phonebar`, `desktop-agent` or `admin-console`
    public ClientDoor(
            TrustedAuthorities authorities, Clock clock, String application, Version version) {
        this(authorities, clock, application, version, Browser.ofSystem());
    }

    /// With another browser.
    public ClientDoor(
            TrustedAuthorities authorities,
            Clock clock,
            String application,
            Version version,
            Browser browser) {
        this.browser = browser;
        this.provider = new ProviderSignIn(browser, application, version.text());
        this.authorities = authorities;
        this.clock = clock;
        this.application = application;
        this.version = version;
    }

    @Override
    public Session signIn(SignInForm form) {
        return open(
                form.server(),
                connection -> connection.api(AuthApi.class).signIn(credentials(form)));
    }

    @Override
    public Session signInWithNewPassword(SignInForm form, String next) {
        var change = new FirstPassword(credentials(form), next);
        return open(form.server(), connection -> connection.api(AuthApi.class).changeFirst(change));
    }

    @Override
    public Session resume(String server, String token) {
        var stayed = new StayedSignIn(token, application, version.text());
        return open(server, connection -> connection.api(AuthApi.class).resume(stayed));
    }

    @Override
    public Session signInByProvider(String server, String page) {
        return open(server, connection -> provider.run(connection, page));
    }

    @Override
    public void giveUp() {
        provider.giveUp();
    }

    @Override
    public SecondFactorSetup beginSecondFactor(SignInForm form) {
        return ask(
                form.server(),
                SecondFactorApi.class,
                factor -> factor.beginAtSignIn(credentials(form)));
    }

    @Override
    public RecoveryCodes confirmSecondFactor(SignInForm form) {
        return ask(
                form.server(),
                SecondFactorApi.class,
                factor -> factor.confirmAtSignIn(credentials(form)));
    }

    @Override
    public void forgot(String server, ForgottenPassword forgotten) {
        try (var connection = connect(server)) {
            connection.api(AuthApi.class).forgot(forgotten);
        }
    }

    @Override
    public void reset(String server, PasswordReset reset) {
        try (var connection = connect(server)) {
            connection.api(AuthApi.class).reset(reset);
        }
    }

    @Override
    public SignInOptions options(String server) {
        return ask(server, AuthApi.class, AuthApi::options);
    }

    @Override
    public ClientNotice notice(Session session) {
        return session.api(UpdateApi.class).client(version.text());
    }

    @Override
    public ClientNotice notice(String server) {
        return ask(server, UpdateApi.class, api -> api.client(version.text()));
    }

    @Override
    public void openDownload(ClientNotice notice) {
        try {
            browser.open(URI.create(notice.download()));
        } catch (IOException e) {
            throw new UncheckedIOException("No browser shows " + notice.download(), e);
        }
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public void updates(String server, Consumer<UpdateApi> question) {
        try (var connection = connect(server)) {
            question.accept(connection.api(UpdateApi.class));
        }
    }

    @Override
    public Session takeOver(String server, Session.Handed handed) {
        return open(server, connection -> connection.takeOver(handed));
    }

    private Credentials credentials(SignInForm form) {
        return new Credentials(
                form.name().strip(),
                form.password(),
                application,
                version.text(),
                form.code(),
                form.attempt(),
                form.stay());
    }

    /// Asks something for which nobody need be signed in.
    private <A, T> T ask(String server, Class<A> api, Function<A, T> question) {
        try (var connection = connect(server)) {
            return question.apply(connection.api(api));
        }
    }

    /// Opens a session; the connection lives as long as it does.
    private Session open(String server, Function<ServerConnection, SignedIn> way) {
        var connection = connect(server);
        boolean open = false;
        try {
            compare(connection.check());
            Session session = connection.open(way);
            open = true;
            return session;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private ServerConnection connect(String server) {
        return new ServerConnection(ServerAddress.parse(server), authorities, clock);
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
