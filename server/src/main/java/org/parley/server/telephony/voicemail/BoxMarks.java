package org.parley.server.telephony.voicemail;

import org.parley.server.platform.files.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// To whom messages go that were begun in a box's folder before the box moved away, one line for
/// each move, the earliest first. A file of that folder, so that a restart forgets nothing.
final class BoxMarks {
    private static final String FILE = ".moved";
    private static final String OWN = "own ";
    private static final Pattern LINE = Pattern.compile("to (\\S*) until (\\d{1,12})");

    /// @param to the number whose box gets what was begun by `until`; empty where it is to be
    ///   erased
    private record Mark(String to, Instant until) {}

    private final Path folder;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> own = new TreeSet<>();

    private BoxMarks(Path folder) {
        this.folder = folder;
    }

    /// Those of a folder; none where it does not exist.
    static BoxMarks of(Path folder) throws IOException {
        var read = new BoxMarks(folder);
        if (Files.exists(folder.resolve(FILE))) {
            for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
                read.take(line);
            }
        }
        return read;
    }

    private void take(String line) throws IOException {
        Matcher mark = LINE.matcher(line);
        if (mark.matches()) {
            Instant until = Instant.ofEpochSecond(Long.parseLong(mark.group(2)));
            marks.add(new Mark(mark.group(1), until));
        } else if (line.startsWith(OWN)) {
            own.add(line.substring(OWN.length()));
        } else {
            throw new IOException(
                    folder.resolve(FILE)
                            + " does not tell whose messages these are: it says \""
                            + line
                            + "\". Without that file they stay in the box where they are.");
        }
    }

    /// Whether a file is one of ours, perhaps half written, which is no part of the box.
    static boolean is(Path file) {
        return String.valueOf(file.getFileName()).contains(FILE);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /// Who gets a message; absent where it belongs to the box.
    ///
    /// @return a number, or an empty text where it is to be erased
    Optional<String> findOwner(String message, Instant begun) {
        return own.contains(message)
                ? Optional.empty()
                : marks.stream()
                        .filter(mark -> !begun.isAfter(mark.until()))
                        .map(Mark::to)
                        .findFirst();
    }

    /// What is begun by a moment, and by no earlier mark another's, goes to a number.
    ///
    /// @param to empty for nobody: it is to be erased
    void add(String to, Instant until) throws IOException {
        marks.add(new Mark(to, until));
        store();
    }

    /// A message that comes here by a move stays, whenever it was begun.
    void keep(String message) throws IOException {
        if (!marks.isEmpty() && own.add(message)) {
            store();
        }
    }

    /// What was to go to one number goes to another.
    void redirect(String from, String to) throws IOException {
        if (marks.stream().anyMatch(mark -> mark.to().equals(from))) {
            marks.replaceAll(mark -> mark.to().equals(from) ? new Mark(to, mark.until()) : mark);
            store();
        }
    }

    /// Ends the marks for a number.
    void forget(String to) throws IOException {
        if (marks.removeIf(mark -> mark.to().equals(to))) {
            store();
        }
    }

    /// Ends the marks of moves before a moment.
    void forgetBefore(Instant moment) throws IOException {
        if (marks.removeIf(mark -> mark.until().isBefore(moment))) {
            store();
        }
    }

    private void store() throws IOException {
        Path file = folder.resolve(FILE);
        if (marks.isEmpty()) {
            own.clear();
            Files.deleteIfExists(file);
            return;
        }
        List<String> lines = new ArrayList<>();
        marks.forEach(
                mark -> lines.add("to " + mark.to() + " until " + mark.until().getEpochSecond()));
        own.forEach(message -> lines.add(OWN + message));
        WholeFile.replace(file, String.join("\n", lines) + "\n");
    }
}
