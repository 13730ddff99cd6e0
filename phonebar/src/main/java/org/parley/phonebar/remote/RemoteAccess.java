package org.parley.phonebar.remote;

import org.jspecify.annotations.Nullable;
import org.parley.desk.settings.DeskSettings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may ask the local web service: programs that know its key, and pages of allowed origins that
/// know it.
///
/// @param key made once for this person on this computer
/// @param origins such as `https://crm.example`; kept in the settings as `remote.origins`
public record RemoteAccess(String key, Set<String> origins) {
    private static final String KEY = "remote.key";
    private static final String ORIGINS = "remote.origins";
    private static final int KEY_BYTES = 24;

    public RemoteAccess {
        origins = Set.copyOf(origins);
    }

    /// As this computer remembers it; the key is made when there is none.
    ///
    /// @param server the server's own origin, which is always allowed
    public static RemoteAccess of(DeskSettings settings, String server) {
        String key =
                settings.find(KEY)
                        .orElseGet(() -> {
                            byte[] random = new byte[KEY_BYTES];
                            new SecureRandom().nextBytes(random);
                            String made = HexFormat.of().formatHex(random);
                            settings.keep(KEY, made);
                            return made;
                        });
        Set<String> origins =
                Arrays.stream(settings.find(ORIGINS).orElse("").split(",", -1))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        origins.add(server.toLowerCase(Locale.ROOT));
        return new RemoteAccess(key, origins);
    }

    /// @param origin absent where no page asks
    boolean allows(@Nullable String origin) {
        return origin == null || origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /// Takes as long for a wrong key as for the right one.
    boolean knows(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8));
    }
}
