package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.factor.PasswordProof;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorApi;
import org.parley.contract.auth.factor.SecondFactorCode;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.factor.SecondFactorState;
import org.parley.server.auth.SecondFactorService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// One's own second factor over REST.
public final class SecondFactorResource implements SecondFactorApi, RestResource {
    private final SecondFactorService factors;
    private final CurrentRequest request;

    @Inject
    public SecondFactorResource(SecondFactorService factors, CurrentRequest request) {
        this.factors = factors;
        this.request = request;
    }

    @Override
    public SecondFactorState get() {
        return factors.get(request.me());
    }

    @Override
    public SecondFactorSetup begin(PasswordProof proof) {
        return factors.begin(request.me(), proof.password(), request.address());
    }

    @Override
    public RecoveryCodes confirm(SecondFactorCode code) {
        return factors.confirm(request.me(), code.code());
    }

    @Override
    public RecoveryCodes renew(PasswordProof proof) {
        return factors.renewRecoveryCodes(request.me(), proof.password(), request.address());
    }

    @Override
    public void switchOff(PasswordProof proof) {
        factors.switchOff(request.me(), proof.password(), request.address());
    }

    @Override
    public SecondFactorSetup beginAtSignIn(Credentials credentials) {
        return factors.beginAtSignIn(credentials, request.address());
    }

    @Override
    public RecoveryCodes confirmAtSignIn(Credentials credentials) {
        return factors.confirmAtSignIn(credentials, request.address());
    }
}
