package org.parley.contract.auth.directory;

import org.parley.contract.auth.Role;

import java.util.List;
import java.util.Set;

/// How a try of a directory's settings went.
///
/// @param outcome the first thing that failed, or how far it went well
/// @param entry distinguished name of the person that was found, else empty
/// @param groups that the entry lists
/// @param roles of which the person is let in by the directory
/// @param detail what the directory or the network said, for those who know it; may be empty
public record DirectoryTried(
        Outcome outcome, String entry, List<String> groups, Set<Role> roles, String detail) {
    public DirectoryTried {
        groups = List.copyOf(groups);
        roles = Set.copyOf(roles);
    }

    /// Where a try ends.
    public enum Outcome {
        /// The person was found, and the password is right.
        SIGNED_IN,
        /// The person was found; no password was given.
        FOUND,
        /// The directory answers; nobody was looked for.
        CONNECTED,
        /// No machine has the host's name.
        HOST_UNKNOWN,
        /// Nothing answers at the host and port.
        UNREACHABLE,
        /// The directory's certificate is not trusted, or is made out to another host.
        NOT_TRUSTED,
        /// The stored password is only sent to the stored host; it has to be typed for another.
        SECRET_NEEDED,
        /// The account that searches is refused.
        SEARCHER_REFUSED,
        /// The entry below which is searched is not there.
        BASE_UNKNOWN,
        /// No entry fits the name.
        NOBODY,
        /// More than one entry fits the name.
        SEVERAL,
        /// The directory refuses the person's password.
        PASSWORD_REFUSED,
        /// The password is right, but the person is in no group that is asked for.
        NOT_IN_GROUP,
        /// The directory said something else, which the detail tells.
        FAILED
    }

    /// Whether nothing failed.
    public boolean isWell() {
        return outcome == Outcome.SIGNED_IN
                || outcome == Outcome.FOUND
                || outcome == Outcome.CONNECTED;
    }

    /// A try that ended without a person.
    public static DirectoryTried ended(Outcome outcome, String detail) {
        return new DirectoryTried(outcome, "", List.of(), Set.of(), detail);
    }
}
