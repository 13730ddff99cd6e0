package org.parley.server.telephony.voicemail;

import jakarta.inject.Inject;

import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.mailbox.Box;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders in which Asterisk keeps messages: a text of facts and a sound beside it. The text
/// appears when the message is whole.
public final class MessageFolder {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFolder.class);
    private static final Pattern CALLER = Pattern.compile("\\s*\"?(.*?)\"?\\s*<([^>]*)>\\s*");
    private static final String FACTS = ".txt";
    private static final String SOUND = ".wav";

    /// Asterisk's folders: what is new, and what was heard.
    enum Folder {
        INBOX("INBOX"),
        OLD("Old");

        private final String name;

        Folder(String name) {
            this.name = name;
        }

        /// As Asterisk calls it.
        String asteriskName() {
            return name;
        }
    }

    /// A message and where it lies.
    record Stored(VoicemailMessage message, Folder folder, Path sound) {}

    private final AsteriskNodeSettings node;

    @Inject
    MessageFolder(AsteriskNodeSettings node) {
        this.node = node;
    }

    /// The messages of a box, newest first.
    List<Stored> list(Box box) {
        return list(box.number());
    }

    /// The messages of the box of a number, newest first.
    List<Stored> list(String number) {
        List<Stored> found = new ArrayList<>();
        for (Folder folder : Folder.values()) {
            found.addAll(list(number, folder));
        }
        found.sort(
                Comparator.comparing((Stored one) -> one.message().leftAt())
                        .thenComparing(one -> one.message().id())
                        .reversed());
        return found;
    }

    /// The messages of one folder, in no order.
    List<Stored> list(Box box, Folder folder) {
        return list(box.number(), folder);
    }

    private List<Stored> list(String number, Folder folder) {
        Path place = place(number).resolve(folder.asteriskName());
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<Stored> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).endsWith(FACTS)) {
                    read(file, folder).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The messages in " + place + " cannot be read", e);
        }
        return found;
    }

    /// All that Asterisk keeps of a box.
    private Path place(String number) {
        return node.folders()
                .base()
                .resolve("spool")
                .resolve("voicemail")
                .resolve(Box.CONTEXT)
                .resolve(number);
    }

    /// @return empty when it was moved away meanwhile, or is none
    private static Optional<Stored> read(Path file, Folder folder) throws IOException {
        Map<String, String> facts = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                int sign = line.indexOf('=');
                if (sign > 0) {
                    facts.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
                }
            }
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        String id = facts.getOrDefault("msg_id", "");
        String name = String.valueOf(file.getFileName());
        Path sound = file.resolveSibling(name.replace(FACTS, SOUND));
        if (id.isEmpty() || !Files.isRegularFile(sound)) {
            return Optional.empty();
        }
        try {
            Matcher caller = CALLER.matcher(utf8(facts.getOrDefault("callerid", "")));
            boolean named = caller.matches();
            return Optional.of(
                    new Stored(
                            new VoicemailMessage(
                                    id,
                                    folder == Folder.OLD,
                                    named ? caller.group(2) : "",
                                    named ? caller.group(1) : "",
                                    Instant.ofEpochSecond(
                                            Long.parseLong(facts.getOrDefault("origtime", "0"))),
                                    1_000 * Long.parseLong(facts.getOrDefault("duration", "0"))),
                            folder,
                            sound));
        } catch (NumberFormatException e) {
            LOG.warn("The facts of the message {} make no sense", file, e);
            return Optional.empty();
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
