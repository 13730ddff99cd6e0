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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Takes what a box holds to another number. What is whole goes at once; whoever is speaking, or
/// hears the greeting, speaks into the old folder, where a mark tells to whom that goes as soon as
/// it is whole. The mark is a file, so that a restart forgets nothing.
final class BoxMoves implements BoxFolders {
    /// Within a box's folder.
    static final String MARK = ".moved";

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

    /// @param to the number whose box gets what was begun by `at`; empty where it is to be erased
    /// @param own messages that came here by a move meanwhile, and stay
    private record Mark(String to, Instant at, Set<String> own) {
        static Mark read(Path folder) throws IOException {
            List<String> lines = Files.readAllLines(folder.resolve(MARK), StandardCharsets.UTF_8);
            if (lines.size() < 2 || !lines.get(1).matches("\\d{1,12}")) {
                throw new IOException("Not a mark of a moved box: " + folder.resolve(MARK));
            }
            return new Mark(
                    lines.get(0),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(1))),
                    new TreeSet<>(lines.subList(2, lines.size())));
        }

        void write(Path folder) throws IOException {
            List<String> lines = new ArrayList<>(List.of(to, Long.toString(at.getEpochSecond())));
            lines.addAll(own);
            Files.write(folder.resolve(MARK), lines);
        }

        boolean covers(Facts facts) {
            return !facts.begun().isAfter(at) && !own.contains(facts.id());
        }
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
                bring(to);
                clear(now);
                take(old, now);
                new Mark(to, clock.instant(), new HashSet<>()).write(old);
            }
            Path mark = now.resolve(MARK);
            if (Files.exists(mark) && Mark.read(now).to().equals(to)) {
                Files.delete(mark);
            }
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
                remove(place);
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
        if (!Files.exists(folder.resolve(MARK))) {
            return Set.of();
        }
        Mark mark = Mark.read(folder);
        Set<String> reached = new TreeSet<>();
        for (Path file : list(folder.resolve(INBOX))) {
            if (String.valueOf(file.getFileName()).endsWith(FACTS)
                    && mark.covers(Facts.read(file))) {
                if (mark.to().isEmpty()) {
                    deleteAll(parts(file));
                } else {
                    hand(file, place(mark.to()));
                    reached.add(mark.to());
                }
            }
        }
        Instant now = clock.instant();
        boolean silent = list(folder.resolve(SPOKEN)).isEmpty();
        if (now.isAfter(mark.at().plus(LONGEST))
                || silent && now.isAfter(mark.at().plus(GREETING))) {
            Files.delete(folder.resolve(MARK));
        }
        return reached;
    }

    /// What was to go to a number goes elsewhere.
    private void redirect(String from, String to) throws IOException {
        for (Path folder : list(root)) {
            if (Files.exists(folder.resolve(MARK))) {
                Mark mark = Mark.read(folder);
                if (mark.to().equals(from)) {
                    new Mark(to, mark.at(), mark.own()).write(folder);
                }
            }
        }
    }

    /// All that is whole.
    private void take(Path old, Path now) throws IOException {
        Files.createDirectories(now);
        for (Path one : list(old)) {
            switch (String.valueOf(one.getFileName())) {
                case SPOKEN, MARK -> {
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
            if (Files.exists(box.resolve(MARK))) {
                Mark mark = Mark.read(box);
                mark.own().add(Facts.read(facts).id());
                mark.write(box);
            }
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
        boolean marked = Files.exists(place.resolve(MARK));
        try (Stream<Path> all = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean others =
                        marked
                                && (one.equals(place.resolve(MARK))
                                        || one.startsWith(place.resolve(SPOKEN)));
                if (!others && Files.isRegularFile(one)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static void remove(Path place) throws IOException {
        if (Files.exists(place.resolve(MARK))) {
            return;
        }
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
