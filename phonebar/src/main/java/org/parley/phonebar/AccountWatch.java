package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.PhoneApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;
import org.parley.phone.RegistrationState;
import org.parley.phone.Softphone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/// Fetches the telephone's account, and again each time the telephone is not reached: where it has
/// to register may have changed since. It goes there, and a talk goes on meanwhile. The server may
/// also say that the telephone is not registered though it is: then it is so at an Asterisk that is
/// not at work any more, and leaves it once it has no call there. Used on the screen's thread.
final class AccountWatch implements PhoneListener {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

    /// What listens on all addresses of its machine and is reached at none of these.
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]");

    private final PhoneApi api;
    private final BackgroundWork background;
    private final String host;
    private final Softphone phone;
    private boolean asking;
    private @Nullable URI elsewhere;

    /// @param host where the server is reached
    AccountWatch(PhoneApi api, BackgroundWork background, String host, Softphone phone) {
        this.api = api;
        this.background = background;
        this.host = host;
        this.phone = phone;
    }

    /// The account with an address that can be reached from here: of a telephone server that
    /// listens on all addresses of its machine, that of the server.
    ///
    /// @param host where the server is reached
    static PhoneAccount reachable(PhoneAccount account, String host) {
        URI given = account.webSocket();
        if (!EVERYWHERE.contains(String.valueOf(given.getHost()))) {
            return account;
        }
        String port = given.getPort() < 0 ? "" : ":" + given.getPort();
        return new PhoneAccount(
                account.user(),
                account.password(),
                account.domain(),
                URI.create(given.getScheme() + "://" + host + port + given.getRawPath()),
                account.displayName(),
                account.loopbackMedia());
    }

    @Override
    public void registrationChanged(RegistrationState state) {
        if (state instanceof RegistrationState.Failed) {
            ask(phone::moveTo);
        }
    }

    /// Hears that the server does not see the telephone.
    void notSeen() {
        if (phone.registration() instanceof RegistrationState.Registered) {
            ask(server -> {
                elsewhere = server;
                leaveWhenFree();
            });
        }
    }

    @Override
    public void callChanged(PhoneCall call, CallState state) {
        leaveWhenFree();
    }

    private void leaveWhenFree() {
        URI server = elsewhere;
        if (server != null
                && phone.calls().stream().allMatch(call -> call.state() == CallState.ENDED)) {
            elsewhere = null;
            phone.leaveFor(server);
        }
    }

    private void ask(Consumer<URI> then) {
        if (asking) {
            return;
        }
        asking = true;
        background
                .run("Fetching the telephone account again", api::account)
                .onSuccess(account -> {
                    asking = false;
                    then.accept(reachable(account, host).webSocket());
                })
                .onFailure(this::notKnown);
    }

    /// The next failure asks again.
    private void notKnown(Throwable failure) {
        asking = false;
        LOG.info("where the telephone registers is not known now: {}", failure.getMessage());
    }
}
