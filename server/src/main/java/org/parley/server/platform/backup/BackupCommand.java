package org.parley.server.platform.backup;

import jakarta.inject.Inject;

import org.parley.server.platform.control.ControlCommand;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// A backup while the server works: `backup FILE`, or `backup -recordings FILE` for one without
/// recordings.
public final class BackupCommand implements ControlCommand {
    /// Its word.
    public static final String NAME = "backup";

    private static final String WITHOUT = "-recordings ";

    private final Backup backup;

    @Inject
    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    /// What to write after the word.
    public static String argument(Path target, boolean recordings) {
        return (recordings ? "" : WITHOUT) + target;
    }

    /// What people are told of an archive.
    public static String sentence(Backup.Written written) {
        return String.format(
                Locale.ROOT,
                "%s: %d rows of %d tables, %d files, %.1f MB",
                written.file(),
                written.rows(),
                written.tables(),
                written.files(),
                written.bytes() / 1e6);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String argument, Consumer<String> say) {
        boolean recordings = !argument.startsWith(WITHOUT);
        Path target = Path.of(recordings ? argument : argument.substring(WITHOUT.length()));
        say.accept(sentence(backup.write(target, recordings)));
    }
}
