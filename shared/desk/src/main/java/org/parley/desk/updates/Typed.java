package org.parley.desk.updates;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What a person has typed into a version that was too old to sign in: handed to the next one
/// through its input, from program to program, and never written down.
public record Typed(String server, String name, String password) {
    /// Says in the environment of a program that its input holds this; it is no secret.
    static final String MARK = "PARLEY_TYPED";

    private static final Logger LOG = LoggerFactory.getLogger(Typed.class);
    private static final int MOST_BYTES = 10_000;

    /// What the version before has handed to this program, if it did.
    static Optional<Typed> handed() {
        return "1".equals(System.getenv(MARK)) ? read(System.in) : Optional.empty();
    }

    static Optional<Typed> read(InputStream input) {
        try {
            List<String> lines =
                    new String(input.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII)
                            .lines()
                            .map(line ->
                                    new String(
                                            Base64.getDecoder().decode(line),
                                            StandardCharsets.UTF_8))
                            .toList();
            return lines.size() == 3
                    ? Optional.of(new Typed(lines.get(0), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("what the version before has handed over cannot be read", e);
            return Optional.empty();
        }
    }

    byte[] written() {
        var text = new StringBuilder();
        for (String part : List.of(server, name, password)) {
            text.append(Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return "Typed[" + server + ", " + name + "]";
    }
}
