package org.parley.server.sounds;

import static org.parley.server.platform.db.tables.Tables.SOUND;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundFile;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.sounds.convert.SoundConverter;
import org.parley.server.sounds.convert.UnreadableSound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The content of sounds: files of the data folder, each under the hash of what it holds.
public final class Sounds {
    private static final int MOST_BYTES = 12_000_000;

    private final Database db;
    private final Entities<Sound> entities;
    private final Audit audit;
    private final EventBus events;
    private final Path folder;

    @Inject
    public Sounds(
            Database db, Entities<Sound> entities, Audit audit, EventBus events, DataConfig data) {
        this.db = db;
        this.entities = entities;
        this.audit = audit;
        this.events = events;
        this.folder = data.folder().resolve("sounds");
    }

    /// Converts the file and makes it the sound's content.
    ///
    /// @throws Refusal `NOT_FOUND`, or `VALIDATION_FAILED` when it cannot be read
    Sound upload(UUID id, SoundFile file, Asker asker) {
        Sound before = entities.get(id, asker);
        byte[] content = decoded(file.content());
        try {
            Files.createDirectories(folder);
            Path converted = Files.createTempFile(folder, "upload", ".part");
            try {
                long millis = SoundConverter.convert(content, converted);
                String hash = hash(converted);
                Files.move(
                        converted,
                        folder.resolve(hash + ".wav"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                store(before, file.name(), Math.toIntExact(millis), hash, asker);
            } finally {
                Files.deleteIfExists(converted);
            }
            dropUnused();
        } catch (UnreadableSound e) {
            throw refused("The file " + file.name() + " " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the sound cannot be stored in " + folder, e);
        }
        return entities.get(id, asker);
    }

    /// The content; the caller closes it.
    ///
    /// @throws Refusal `NOT_FOUND` also when nothing was uploaded
    InputStream open(UUID id, Asker asker) {
        Sound sound = entities.get(id, asker);
        Path file = listFiles().get(sound.id());
        if (file == null) {
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    "The sound " + sound.name() + " has no content yet. Upload a file.");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the sound's file cannot be read: " + file, e);
        }
    }

    /// The converted file of each sound that has one.
    public Map<UUID, Path> listFiles() {
        return db.read(sql ->
                sql.selectFrom(SOUND)
                        .where(SOUND.CONTENT_HASH.ne(""))
                        .fetchMap(SOUND.ID, row -> folder.resolve(row.getContentHash() + ".wav")));
    }

    private void store(Sound before, String fileName, int millis, String hash, Asker asker) {
        db.run(tx -> {
            tx.sql()
                    .update(SOUND)
                    .set(SOUND.FILE_NAME, fileName)
                    .set(SOUND.MILLIS, millis)
                    .set(SOUND.CONTENT_HASH, hash)
                    .set(SOUND.VERSION, SOUND.VERSION.plus(1))
                    .where(SOUND.ID.eq(before.id()))
                    .execute();
            var after =
                    new Sound(
                            before.id(),
                            before.name(),
                            before.description(),
                            fileName,
                            millis,
                            before.version() + 1);
            var subject = new Subject(Sound.KIND, before.id().toString(), before.name());
            audit.record(tx, asker.actor(), "sound.upload", subject, before, after);
            tx.afterCommit(() ->
                    events.publish(
                            new EntityChanged(
                                    Sound.KIND,
                                    before.id(),
                                    after.version(),
                                    Permission.SOUNDS_READ)));
        });
    }

    /// Deletes files that no sound has.
    private void dropUnused() throws IOException {
        List<String> used = db.read(Sounds::hashes);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".wav") && !used.contains(name.replace(".wav", ""))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<String> hashes(DSLContext sql) {
        return sql.select(SOUND.CONTENT_HASH).from(SOUND).fetch(SOUND.CONTENT_HASH);
    }

    private static byte[] decoded(String content) {
        try {
            byte[] bytes = Base64.getDecoder().decode(content);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            throw refused("The upload is no Base64.");
        }
        throw refused("The file is larger than 12 MB. Save it as MP3, or cut it into parts.");
    }

    private static Refusal refused(String why) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED, why, List.of(new FieldFault("content", why)));
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
