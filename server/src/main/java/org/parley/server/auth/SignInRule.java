package org.parley.server.auth;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Transaction;

/// What else must hold before a person whose password fits gets a session. Bound by a
/// `Multibinder<SignInRule>`.
public interface SignInRule {
    /// Asked in the transaction that stores the session.
    ///
    /// @throws Refusal to keep the person out
    void check(Transaction tx, Attempt attempt);

    /// Whether desks may keep a sign-in on their computers.
    default boolean mayStay() {
        return true;
    }

    /// Who wants to come in, and from which program.
    ///
    /// @param application such as `phonebar`, if the program said so
    /// @param version the program's, if it said so
    record Attempt(Person person, @Nullable String application, @Nullable String version) {}
}
