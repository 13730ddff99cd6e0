package org.parley.server.telephony.voicemail;

import jakarta.inject.Inject;

import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.mailbox.BoxFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Takes what a box holds to another number. What is whole goes at once; whoever is speaking, or
/// hears the greeting, speaks into the old folder, where a mark tells to whom that goes as soon as
/// it is whole. The mark stands before the first message is taken, so that a move that breaks off
/// is brought to its end later.
final class BoxMoves implements BoxFolders {
    /// Callers who hear a greeting are given so long until they speak.
    static final Duration GREETING = Duration.ofMinutes(10);

    /// What has not become whole by then never will: Asterisk died over it.
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(BoxMoves.class);
    private static final String INBOX = MessageFolder.Folder.INBOX.asteriskName();
    private static final String SPOKEN = "tmp";
    private static final String FACTS = ".txt";

    /// As Asterisk locks a folder.
    private static final String LOCK = ".lock";

    private static final Duration LOCKED = Duration.ofMinutes(1);
    private static final int LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path root;
    private final InstantSource clock;

    @Inject
    BoxMoves(AsteriskNodeSettings node, InstantSource clock) {
        root = node.folders().base().resolve("spool").resolve("voicemail").resolve(Box.CONTEXT);
        this.clock = clock;
    }

    private record Facts(String id, Instant begun) {
        static Facts read(Path file) throws IOException {
            String id = "";
            Instant begun = Instant.MAX;
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith("msg_id=")) {
                    id = line.substring(7).strip();
                } else if (line.matches("origtime=\\d{1,12}")) {
                    begun = Instant.ofEpochSecond(Long.parseLong(line.substring(9)));
                }
            }
            return new Facts(id, begun);
        }
    }

    @Override
    public synchronized void move(String from, String to) {
        Path old = place(from);
        Path now = place(to);
        try {
            redirect(from, to);
            if (Files.isDirectory(old)) {
                bring(from);
                bring(to);
                clear(now);
                BoxMarks.of(old).add(to, clock.instant());
                take(old, now);
            }
            BoxMarks.of(now).forget(to);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The messages in " + old + " cannot be moved to " + now, e);
        }
    }

    @Override
    public synchronized void erase(String number) {
        Path place = place(number);
        try {
            redirect(number, "");
            if (Files.isDirectory(place)) {
                bring(number);
                clear(place);
                if (BoxMarks.of(place).isEmpty()) {
                    remove(place);
                } else {
                    BoxMarks.of(place).add("", clock.instant());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The messages in " + place + " cannot be erased", e);
        }
    }

    /// Brings over what has become whole since.
    ///
    /// @return the numbers whose boxes have got a message
    synchronized Set<String> bring() {
        Set<String> reached = new TreeSet<>();
        for (Path folder : list(root)) {
            try {
                reached.addAll(bring(String.valueOf(folder.getFileName())));
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("What was spoken into {} is brought to its box later", folder, e);
            }
        }
        return reached;
    }

    private Set<String> bring(String number) throws IOException {
        Path folder = place(number);
        BoxMarks marks = BoxMarks.of(folder);
        if (marks.isEmpty()) {
            return Set.of();
        }
        Set<String> reached = new TreeSet<>();
        for (Path file : list(folder.resolve(INBOX))) {
            if (String.valueOf(file.getFileName()).endsWith(FACTS)) {
                Facts facts = Facts.read(file);
                String owner = marks.findOwner(facts.id(), facts.begun()).orElse(number);
                if (owner.isEmpty()) {
                    deleteAll(parts(file));
                } else if (!owner.equals(number)) {
                    hand(file, place(owner));
                    reached.add(owner);
                }
            }
        }
        boolean silent = list(folder.resolve(SPOKEN)).isEmpty();
        marks.forgetBefore(clock.instant().minus(silent ? GREETING : LONGEST));
        return reached;
    }

    /// What was to go to a number goes elsewhere.
    private void redirect(String from, String to) throws IOException {
        for (Path folder : list(root)) {
            BoxMarks.of(folder).redirect(from, to);
        }
    }

    /// All that is whole.
    private void take(Path old, Path now) throws IOException {
        Files.createDirectories(now);
        for (Path one : list(old)) {
            if (BoxMarks.is(one)) {
                continue;
            }
            switch (String.valueOf(one.getFileName())) {
                case SPOKEN -> {
                    // stays until it is whole
                }
                case "INBOX" -> {
                    for (Path file : list(one)) {
                        if (String.valueOf(file.getFileName()).endsWith(FACTS)) {
                            hand(file, now);
                        }
                    }
                }
                default ->
                        Files.move(
                                one,
                                now.resolve(one.getFileName()),
                                StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Puts a message behind those of a box.
    private void hand(Path facts, Path box) throws IOException {
        Path inbox = Files.createDirectories(box.resolve(INBOX));
        Path lock = inbox.resolve(LOCK);
        lock(lock);
        try {
            int free = 0;
            while (Files.exists(inbox.resolve(name(free) + FACTS))) {
                free++;
            }
            BoxMarks.of(box).keep(Facts.read(facts).id());
            for (Path part : parts(facts)) {
                String own = String.valueOf(part.getFileName());
                Files.move(part, inbox.resolve(name(free) + own.substring(own.indexOf('.'))));
            }
        } finally {
            Files.deleteIfExists(lock);
        }
    }

    /// Waits while Asterisk puts a message there, as Asterisk itself waits for such a lock.
    private void lock(Path lock) throws IOException {
        for (int looks = 0; ; looks++) {
            try {
                Files.createFile(lock);
                return;
            } catch (FileAlreadyExistsException e) {
                if (Files.getLastModifiedTime(lock)
                        .toInstant()
                        .plus(LOCKED)
                        .isBefore(clock.instant())) {
                    LOG.warn("Somebody died over the lock {}", lock);
                    Files.deleteIfExists(lock);
                } else if (looks == LOOKS) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "msg%04d", number);
    }

    /// The files of a message, the facts last: they tell that it is whole.
    private static List<Path> parts(Path facts) {
        String name = String.valueOf(facts.getFileName());
        String stem = name.substring(0, name.length() - FACTS.length() + 1);
        return list(facts.resolveSibling("")).stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(stem))
                .sorted(Comparator.comparing(file -> file.equals(facts)))
                .toList();
    }

    /// Erases what a box holds; what belongs to another by a mark stays.
    private static void clear(Path place) throws IOException {
        boolean marked = !BoxMarks.of(place).isEmpty();
        try (Stream<Path> all = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean others =
                        marked && (BoxMarks.is(one) || one.startsWith(place.resolve(SPOKEN)));
                if (!others && Files.isRegularFile(one)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            deleteAll(all.sorted(Comparator.reverseOrder()).toList());
        }
    }

    private static void deleteAll(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private Path place(String number) {
        return root.resolve(number);
    }
}
