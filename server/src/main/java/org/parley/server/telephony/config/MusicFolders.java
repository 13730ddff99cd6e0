package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.moh.MusicMode;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.sounds.Sounds;
import org.parley.server.sounds.convert.Loudness;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.MusicClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Music on hold as folders of Asterisk: the sounds of each class in their order, as loud as the
/// class wants them.
///
/// A folder is named by what it holds, so that another sound or volume makes another folder:
/// Asterisk's file of classes then differs, and its music alone is reloaded. The folder of before
/// stays, since callers still hear it.
public final class MusicFolders {
    private static final Logger LOG = LoggerFactory.getLogger(MusicFolders.class);
    private static final int MOST = 1_000;
    private static final int NAME_DIGITS = 16;

    private final Entities<HoldMusic> music;
    private final Sounds sounds;
    private final AsteriskNodeSettings node;

    @Inject
    public MusicFolders(Entities<HoldMusic> music, Sounds sounds, AsteriskNodeSettings node) {
        this.music = music;
        this.sounds = sounds;
        this.node = node;
    }

    /// Writes the folders that are missing.
    ///
    /// @return every class, the one called `default` among them
    public synchronized List<MusicClass> publish() {
        Map<UUID, Path> files = sounds.listFiles();
        List<MusicClass> classes = new ArrayList<>();
        for (HoldMusic one : music.list(EntityQuery.ALL, MOST, 0, Asker.SERVER).rows()) {
            classes.add(
                    new MusicClass(
                            one.name(),
                            folder(one, files),
                            one.mode() == MusicMode.RANDOM,
                            one.mode() == MusicMode.STREAM ? one.stream() : "",
                            one.volume()));
        }
        return List.copyOf(classes);
    }

    private Path folder(HoldMusic one, Map<UUID, Path> files) {
        List<Path> heard = new ArrayList<>();
        for (UUID sound : one.sounds()) {
            Path file = files.get(sound);
            if (file != null && Files.isRegularFile(file)) {
                heard.add(file);
            } else {
                LOG.warn("A sound of the music {} has no content and is left out", one.name());
            }
        }
        if (heard.isEmpty()) {
            return node.folders().data().resolve("moh");
        }
        Path folder = node.folders().base().resolve("music").resolve(name(one, heard));
        if (!Files.isDirectory(folder)) {
            write(heard, one.volume(), folder);
        }
        return folder;
    }

    private static void write(List<Path> heard, int volume, Path folder) {
        try {
            Path part =
                    Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".part"));
            for (int i = 0; i < heard.size(); i++) {
                Path file = part.resolve(String.format(Locale.ROOT, "%03d.wav", i));
                Loudness.copy(heard.get(i), file, volume);
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The music in " + folder + " cannot be written", e);
        }
    }

    /// The class and what is heard: the files are named by the hash of their content.
    private static String name(HoldMusic one, List<Path> heard) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Integer.toString(one.volume()).getBytes(StandardCharsets.UTF_8));
            for (Path file : heard) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
            }
            return one.name()
                    + "-"
                    + HexFormat.of().formatHex(digest.digest()).substring(0, NAME_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
