package org.parley.server.app;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The data folder, taken by one server at a time.
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the folder when it is not there, and takes it.
    ///
    /// @throws StartFailure when it cannot be written or another server has it
    static DataFolder take(Path folder) {
        DataFolder taken = find(folder);
        if (taken == null) {
            throw new StartFailure(
                    "Another server already works in the data folder " + folder + ".",
                    "Stop that one, or give this one another folder by --data.");
        }
        return taken;
    }

    /// As [#take], but null when another server has it.
    static @Nullable DataFolder find(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("server.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return null;
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + folder + " cannot be written: " + e,
                    "Make it writable for the user that runs the server, or give another one by"
                            + " --data.",
                    e);
        }
    }

    @SuppressWarnings("resource") // released together with the channel
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("Taken within this very process", e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The data folder's lock could not be closed", e);
        }
    }
}
