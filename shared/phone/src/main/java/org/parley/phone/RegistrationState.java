package org.parley.phone;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What is known of a telephone's registration with its server.
public sealed interface RegistrationState {

    /// Not asked to register.
    record Offline() implements RegistrationState {}

    /// Connecting or registering for the first time, or after the connection was lost.
    record Connecting() implements RegistrationState {}

    /// Reachable.
    ///
    /// @param since when the server accepted us
    /// @param validFor how long the server keeps us without a refresh (which happens by itself)
    record Registered(Instant since, Duration validFor) implements RegistrationState {}

    /// Not reachable.
    ///
    /// @param failure why
    /// @param nextTry when it is tried again; null when it is not, because trying again cannot help
    record Failed(RegistrationFailure failure, @Nullable Instant nextTry)
            implements RegistrationState {}

    /// Can calls come and go now?
    default boolean reachable() {
        return this instanceof Registered;
    }
}
