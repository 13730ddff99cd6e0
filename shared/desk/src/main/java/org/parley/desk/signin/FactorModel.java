package org.parley.desk.signin;

import org.parley.contract.auth.factor.SecondFactorSetup;

import java.util.List;
import java.util.Optional;

/// Setting a second factor up while signing in.
final class FactorModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private Optional<SecondFactorSetup> setup = Optional.empty();
    private List<String> recoveryCodes = List.of();

    FactorModel(SignInDoor door, SignInProgress progress) {
        this.door = door;
        this.progress = progress;
    }

    SecondFactorSetup setup() {
        return setup.orElseThrow();
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    void begin(SignInForm form) {
        progress.ask(
                "Beginning a second factor",
                () -> door.beginSecondFactor(form),
                begun -> {
                    setup = Optional.of(begun);
                    progress.go(SignInStep.SECOND_FACTOR);
                });
    }

    /// @param done what follows from a code that fits
    void confirm(SignInForm form, Runnable done) {
        progress.ask(
                "Confirming the second factor",
                () -> door.confirmSecondFactor(form),
                codes -> {
                    recoveryCodes = codes.codes();
                    done.run();
                    progress.go(SignInStep.RECOVERY_CODES);
                });
    }

    void clear() {
        setup = Optional.empty();
        recoveryCodes = List.of();
    }
}
