package org.parley.server.platform.http;

import org.parley.contract.platform.Permission;

/// Who may call an endpoint.
public sealed interface Access {
    /// Everyone, without a token.
    record Open() implements Access {
        @Override
        public String toString() {
            return "anonymous";
        }
    }

    /// Who has the permission; `SIGNED_IN` asks for nothing but a valid token.
    record Needs(Permission permission) implements Access {
        @Override
        public String toString() {
            return permission.code();
        }
    }
}
