package org.parley.contract.auth.factor;

/// What an authenticator app needs to know.
///
/// @param secret in Base32, for typing
/// @param uri `otpauth://totp/…`, for a QR code
public record SecondFactorSetup(String secret, String uri) {
    @Override
    public String toString() {
        return "SecondFactorSetup[]";
    }
}
