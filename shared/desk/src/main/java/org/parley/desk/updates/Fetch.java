package org.parley.desk.updates;

import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdatePackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.DoubleConsumer;

/// Fetches the file of an update; what a broken try has left is gone on with.
final class Fetch {
    private static final int CHUNK = 1 << 16;

    private Fetch() {}

    /// @param folder where it comes to lie
    /// @param told how much of it is there, 0 to 1
    /// @return the file; a part of it stays when this throws
    static Path run(UpdateApi api, UpdatePackage what, Path folder, DoubleConsumer told)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(what.name());
        long have = Files.exists(file) ? Files.size(file) : 0;
        if (have > what.bytes()) {
            Files.delete(file);
            have = 0;
        }
        if (have < what.bytes()) {
            try (InputStream in = api.desk(what.name(), have == 0 ? null : "bytes=" + have + "-");
                    OutputStream out =
                            Files.newOutputStream(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    out.write(chunk, 0, read);
                    have += read;
                    told.accept((double) have / what.bytes());
                }
            }
        }
        if (Files.size(file) != what.bytes()) {
            throw new IOException("only " + have + " of " + what.bytes() + " bytes came");
        }
        return file;
    }
}
