package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.parley.contract.sounds.Sound;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.sounds.Sounds;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps a copy of each sound where the node's Asterisk plays it: named by the sound's id, so that
/// the dialplan never changes when a sound gets another name or content. Asterisk opens a file each
/// time it plays it, so nothing has to be reloaded.
public final class SoundPublisher implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(SoundPublisher.class);
    private static final String END = ".wav";

    private final Sounds sounds;
    private final Path folder;
    private final EventBus events;
    private final List<EventBus.Subscription> subscriptions = new ArrayList<>();

    @Inject
    public SoundPublisher(Sounds sounds, AsteriskNodeSettings node, EventBus events) {
        this.sounds = sounds;
        this.folder = folder(node);
        this.events = events;
    }

    /// What the dialplan plays: the sound's file without its ending.
    public static String playable(AsteriskNodeSettings node, UUID sound) {
        return folder(node).resolve(sound.toString()).toString();
    }

    private static Path folder(AsteriskNodeSettings node) {
        return node.folders().common().resolve("sounds");
    }

    @Override
    public String name() {
        return "asterisk sounds";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        publish();
        subscriptions.add(events.subscribe(EntityChanged.class, this::changed));
    }

    @Override
    public void stop() {
        subscriptions.forEach(EventBus.Subscription::close);
    }

    private void changed(EntityChanged change) {
        if (change.kind().equals(Sound.KIND)) {
            publish();
        }
    }

    /// Copies what is missing or another, each in one step, and removes what is no sound any more.
    public synchronized void publish() {
        try {
            Files.createDirectories(folder);
            Map<String, Path> wanted = new HashMap<>();
            sounds.listFiles().forEach((id, file) -> wanted.put(id + END, file));
            try (Stream<Path> there = Files.list(folder)) {
                for (Path file : there.toList()) {
                    if (!wanted.containsKey(String.valueOf(file.getFileName()))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            for (var sound : wanted.entrySet()) {
                copy(sound.getValue(), folder.resolve(sound.getKey()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Asterisk's sounds in " + folder + " cannot be written", e);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            LOG.error("The file {} of a sound is gone; callers hear nothing in its place", from);
            return;
        }
        if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
            Path part = folder.resolve(to.getFileName() + ".part");
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
