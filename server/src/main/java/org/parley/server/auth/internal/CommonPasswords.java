package org.parley.server.auth.internal;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.nulabinc.zxcvbn.StandardDictionaries;

import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The passwords that guessers try first: 30,000 from known leaks, as the zxcvbn library carries
/// them.
public final class CommonPasswords {
    private final Supplier<Set<String>> known = Suppliers.memoize(CommonPasswords::load);

    @Inject
    public CommonPasswords() {}

    /// Whether the password, in any case, is among them.
    boolean contains(String password) {
        return known.get().contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            return new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read.", e);
        }
    }
}
