package org.parley.phonebar.line;

import org.parley.desk.i18n.Texts;
import org.parley.phone.RegistrationFailure;

/// Words the reasons why a telephone is not registered.
final class RegistrationTexts {
    private final Texts texts;

    RegistrationTexts(Texts texts) {
        this.texts = texts;
    }

    String of(RegistrationFailure failure) {
        return switch (failure) {
            case RegistrationFailure.WrongPassword f ->
                    texts.get("registration.wrong-password", f.user());
            case RegistrationFailure.UnknownHost f ->
                    texts.get("registration.unknown-host", f.host());
            case RegistrationFailure.CertificateNotTrusted f ->
                    texts.get("registration.certificate", f.host());
            case RegistrationFailure.ClockWrong f -> texts.get("registration.clock", f.host());
            case RegistrationFailure.ServerUnreachable f ->
                    texts.get("registration.unreachable", f.address());
            case RegistrationFailure.NotATelephoneServer f ->
                    texts.get("registration.not-sip", f.address());
            case RegistrationFailure.Refused f ->
                    texts.get("registration.refused", String.valueOf(f.sipCode()), f.reason());
        };
    }
}
