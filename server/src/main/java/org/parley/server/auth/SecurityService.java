package org.parley.server.auth;

import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.Optional;

/// How strict sign-in is, as an administrator has set it.
public interface SecurityService {
    /// As it is now, without secrets; what is usual before anybody has set anything.
    SecuritySettings get();

    /// The secret by which this server shows itself to the identity provider, if it has one.
    Optional<String> findClientSecret();

    /// The password of the account by which this server searches the directory, if it has one.
    Optional<String> findDirectorySecret();

    /// Sets all of it; audited.
    ///
    /// @param wanted with the version that was read before
    /// @throws Refusal `VALIDATION_FAILED`, and `STALE` when somebody else has changed it in the
    ///   meantime
    SecuritySettings change(SecuritySettings wanted, Actor actor);

    /// Sets all of it in an open transaction, whatever its version; secrets that are absent stay.
    ///
    /// @throws Refusal `VALIDATION_FAILED`
    void replace(Transaction tx, SecuritySettings wanted, Actor actor);

    /// Tries a directory, without storing anything. The stored password of the searching account
    /// goes to nobody but the stored host and account.
    ///
    /// @throws Refusal `VALIDATION_FAILED`
    DirectoryTried tryDirectory(DirectoryTry wanted);
}
