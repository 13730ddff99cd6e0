package org.parley.server.platform.http;

import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;

import java.util.Optional;
import java.util.UUID;

/// Knows the tokens `admin` and `agent`, and the same as names with the password `pw:1`.
public final class FakeTokens implements TokenCheck {
    public static final Me ADMIN = person(1, "admin", Role.ADMIN);
    public static final Me AGENT = person(2, "agent", Role.AGENT);

    @Override
    public Optional<Me> bearer(String token) {
        return switch (token) {
            case "admin" -> Optional.of(ADMIN);
            case "agent" -> Optional.of(AGENT);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Me> basic(String name, String password, String address) {
        return password.equals("pw:1") ? bearer(name) : Optional.empty();
    }

    private static Me person(long number, String name, Role role) {
        return new Me(new UUID(number, 1), name, name, role, role.permissions(), null);
    }
}
