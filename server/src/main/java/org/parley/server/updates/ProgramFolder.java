package org.parley.server.updates;

import jakarta.inject.Inject;

import org.parley.contract.updates.UpdateRun;
import org.parley.contract.updates.UpdateRun.Kind;
import org.parley.contract.updates.UpdateRun.State;
import org.parley.contract.updates.UpdateRun.Step;
import org.parley.server.platform.config.DataConfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What server and launcher tell each other, in the data folder under `program`: later versions
/// below `versions`, which one is to be tried (`next`), that one has started (`ready`) or why not
/// (`failure`), and the log of the last update, a line a step.
public final class ProgramFolder {
    /// Its name below the data folder.
    public static final String NAME = "program";

    private final Path folder;

    @Inject
    public ProgramFolder(DataConfig data) {
        this(data.folder());
    }

    /// @param data the data folder
    public ProgramFolder(Path data) {
        this.folder = data.resolve(NAME);
    }

    /// Where the launcher keeps the database of before.
    public Path keptData() {
        return folder.resolve("before");
    }

    /// Tells the launcher, where there is one, that the server works.
    public void ready(String version) {
        write("ready", version);
    }

    /// Tells the launcher, where there is one, why the server does not work.
    public void failed(String why) {
        write("failure", why);
    }

    /// Whether this server was started by a launcher that still runs.
    boolean isWatched() {
        Path file = folder.resolve("launcher");
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            long launcher = Long.parseLong(Files.readString(file).strip());
            Optional<ProcessHandle> above = ProcessHandle.current().parent();
            while (above.isPresent()) {
                if (above.get().pid() == launcher) {
                    return true;
                }
                above = above.get().parent();
            }
            return false;
        } catch (IOException | NumberFormatException _) {
            return false;
        }
    }

    /// The folder of a version.
    Path version(String version) {
        return versions().resolve(version);
    }

    /// Where the versions lie that updates have brought.
    Path versions() {
        return folder.resolve("versions");
    }

    /// Has the launcher try a version as soon as this server has ended.
    void next(String version) throws IOException {
        Files.writeString(folder.resolve("next"), version + "\n");
    }

    /// Begins the log anew.
    void begin(Instant at, String from, String to, String by) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(log(), line(new Step(at, Kind.BEGUN, from + " " + to + " " + by)));
    }

    void add(Step step) {
        try {
            Files.writeString(
                    log(), line(step), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of updates cannot be written", e);
        }
    }

    /// How far the last update has come.
    UpdateRun run() {
        List<Step> steps = new ArrayList<>();
        try {
            if (Files.isRegularFile(log())) {
                for (String line : Files.readAllLines(log())) {
                    read(line).ifPresent(steps::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log of updates cannot be read", e);
        }
        if (steps.isEmpty() || steps.getFirst().kind() != Kind.BEGUN) {
            return new UpdateRun(State.NONE, "", "", List.of());
        }
        Step begun = steps.getFirst();
        String[] words = begun.detail().split(" ", 3);
        steps.set(0, new Step(begun.at(), Kind.BEGUN, words.length > 2 ? words[2] : ""));
        return new UpdateRun(
                stateAfter(steps.getLast().kind()),
                words[0],
                words.length > 1 ? words[1] : "",
                steps);
    }

    private static State stateAfter(Kind last) {
        return switch (last) {
            case DONE -> State.DONE;
            case FAILED, DATA_BROUGHT_BACK, WENT_BACK -> State.FAILED;
            default -> State.RUNNING;
        };
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void write(String name, String text) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Path partial = folder.resolve(name + ".part");
            Files.writeString(partial, oneLine(text) + "\n");
            Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the launcher cannot be told", e);
        }
    }

    private static String line(Step step) {
        return step.at().truncatedTo(ChronoUnit.SECONDS)
                + " "
                + step.kind()
                + " "
                + oneLine(step.detail())
                + "\n";
    }

    private static Optional<Step> read(String line) {
        String[] words = line.split(" ", 3);
        try {
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(
                            new Step(
                                    Instant.parse(words[0]),
                                    Kind.valueOf(words[1]),
                                    words.length > 2 ? words[2].strip() : ""));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
