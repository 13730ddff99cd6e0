package org.parley.server.configuration.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Passwords and the like in objects: never told, and known to be there by a second field, such as
/// `passwordSet` beside `password`.
final class Secrets {
    private static final String SET = "Set";
    private static final Pattern MASKED = Pattern.compile("[*]{3,4}");

    private Secrets() {}

    /// What becomes of secrets of a thing.
    ///
    /// @param kept stored now, and left as they are
    /// @param missing stored once, and known no more
    record Fate(List<String> kept, List<String> missing) {}

    /// Empties what the audit has masked: an empty secret leaves the stored one as it is. There was
    /// one, then.
    static void unmask(ObjectNode object) {
        for (String secret : secrets(object)) {
            if (MASKED.matcher(object.path(secret).asText()).matches()) {
                object.put(secret, "");
                object.put(secret + SET, true);
            }
        }
    }

    /// Whether a secret is stored is nothing that a file can want: it is as it is, and a new thing
    /// has none but the one that the file gives.
    ///
    /// @return what becomes of secrets that the thing has, or had
    static Fate settle(ObjectNode wanted, @Nullable JsonNode present) {
        var fate = new Fate(new ArrayList<>(), new ArrayList<>());
        for (String secret : secrets(wanted)) {
            boolean set = present != null && present.path(secret + SET).asBoolean();
            if (wanted.path(secret).asText().isEmpty()) {
                if (set) {
                    fate.kept().add(secret);
                } else if (wanted.path(secret + SET).asBoolean()) {
                    fate.missing().add(secret);
                }
            }
            wanted.put(secret + SET, set);
        }
        wanted.properties()
                .forEach(field -> {
                    if (field.getValue() instanceof ObjectNode inner) {
                        Fate its =
                                settle(inner, present == null ? null : present.get(field.getKey()));
                        fate.kept().addAll(its.kept());
                        fate.missing().addAll(its.missing());
                    }
                });
        return fate;
    }

    private static List<String> secrets(ObjectNode object) {
        return object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith(SET))
                .map(name -> name.substring(0, name.length() - SET.length()))
                .filter(object::has)
                .toList();
    }
}
