package org.parley.server.auth.internal.factor;

import jakarta.inject.Inject;

import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.SecondFactorRules;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.factor.SecondFactorState;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.SecondFactorService;
import org.parley.server.auth.SecurityService;
import org.parley.server.platform.audit.Actor;

import java.util.UUID;

/// Lets people have a second factor, and administrators take it away.
public final class DefaultSecondFactorService implements SecondFactorService {
    private final SecondFactors factors;
    private final FactorCheck check;
    private final SecurityService security;
    private final PeopleService people;
    private final AuthService auth;
    private final AccountService accounts;

    @Inject
    public DefaultSecondFactorService(
            SecondFactors factors,
            FactorCheck check,
            SecurityService security,
            PeopleService people,
            AuthService auth,
            AccountService accounts) {
        this.factors = factors;
        this.check = check;
        this.security = security;
        this.people = people;
        this.auth = auth;
        this.accounts = accounts;
    }

    @Override
    public SecondFactorState get(Me me) {
        SecondFactorRules rules = security.get().secondFactor();
        return new SecondFactorState(
                rules.allowed(),
                rules.needed(me.role()),
                factors.isOn(me.id()),
                factors.countRecoveryCodes(me.id()));
    }

    @Override
    public SecondFactorSetup begin(Me me, String password, String address) {
        if (!security.get().secondFactor().allowed()) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "Second factors are switched off here. Ask an administrator.");
        }
        auth.requirePassword(me, password, address);
        return factors.begin(people.get(me.id()));
    }

    @Override
    public RecoveryCodes confirm(Me me, String code) {
        return factors.confirm(people.get(me.id()), code);
    }

    @Override
    public RecoveryCodes renewRecoveryCodes(Me me, String password, String address) {
        auth.requirePassword(me, password, address);
        return factors.renewRecoveryCodes(people.get(me.id()));
    }

    @Override
    public void switchOff(Me me, String password, String address) {
        if (security.get().secondFactor().needed(me.role())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "Your role signs in with a second factor, so it stays on. After the loss of the"
                            + " telephone an administrator can reset it.");
        }
        auth.requirePassword(me, password, address);
        factors.remove(people.get(me.id()), Actor.of(me));
    }

    @Override
    public SecondFactorSetup beginAtSignIn(Credentials credentials, String address) {
        return check.begin(auth.getByPassword(credentials, address));
    }

    @Override
    public RecoveryCodes confirmAtSignIn(Credentials credentials, String address) {
        return check.confirm(auth.getByPassword(credentials, address), credentials);
    }

    @Override
    public void reset(UUID person, Me by) {
        accounts.requireMayChange(person, by);
        factors.remove(people.get(person), Actor.of(by));
    }
}
