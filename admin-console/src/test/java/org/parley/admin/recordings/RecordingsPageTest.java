package org.parley.admin.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingType;
import org.parley.contract.telephony.Direction;
import org.parley.desk.control.Sound;
import org.parley.desk.i18n.Language;
import org.parley.desk.player.Loudspeaker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

final class RecordingsPageTest extends ConsoleTest {
    private static final int RATE = 8_000;
    private static final List<String> AGENTS = List.of("Ann Archer", "Ben Hartmann", "Dora Weiss");
    private static final List<String> CALLERS = List.of("Maria Lindqvist", "James Okafor", "");

    private final Instant now = Clock.systemUTC().instant();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();
    private FakeCentre centre;

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    @Tag("V6")
    void aRecordingIsFoundHeardRatedAndTakenAway() throws Exception {
        openPage(EnumSet.allOf(Permission.class), rate -> new Counted());
        awaitText("admin.recordings.found", "120 recordings");
        assertEquals("startedAt", asked.getFirst().get("sort").replace("-", ""));
        onScreen(() -> {
            this.<ComboBox<Integer>>node("admin.recordings.rating").setValue(0);
        });
        awaitScreen("asked by rating", () -> "0".equals(asked.getLast().get("rating")));
        click("admin.recordings.clear");
        awaitScreen("asked for all", () -> !asked.getLast().containsKey("rating"));
        awaitText("admin.recordings.found", "120 recordings");

        select(1);
        assertFalse(
                centre.received.stream().anyMatch(one -> one.endsWith("/sound")),
                "nothing is fetched before somebody wants to hear it");
        click("admin.recordings.player.play");
        awaitScreen("heard", () -> heard.get() > 400);
        click("admin.recordings.player.play");
        snap("recordings");
        click("admin.recordings.stars.4");
        awaitScreen(
                "rated",
                () -> centre.received.contains("PUT recordings/" + Rows.id(501) + "/rating"));
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        Path file = folder.resolve("recording.wav");
        awaitScreen("the file", () -> Files.exists(file));
        size(1024, 700);
        snap("recordings-narrow");
    }

    @Test
    @Tag("V6")
    void whoMayOnlyListenCanNeitherTakeAwayNorDeleteNorRate() {
        openPage(
                Set.of(Permission.SIGNED_IN, Permission.RECORDINGS_PLAY),
                _ -> {
                    throw new Sound.NoSound(new IllegalStateException("no card"));
                });
        awaitText("admin.recordings.found", "120 recordings");
        select(0);
        assertFalse(onScreen(() -> node("admin.recordings.download").isVisible()));
        assertFalse(onScreen(() -> node("admin.recordings.delete").isVisible()));
        assertFalse(onScreen(() -> node("admin.recordings.keep").isVisible()));
        assertTrue(onScreen(() -> node("admin.recordings.stars").isDisabled()));
        click("admin.recordings.player.play");
        awaitScreen(
                "says that there is no loudspeaker",
                () ->
                        this.<Label>node("admin.recordings.told")
                                .getText()
                                .contains("no loudspeaker"));
        snap("recordings-listener");
    }

    private void select(int row) {
        onScreen(() -> {
            TableView<Recording> table = node("admin.recordings.list");
            table.getSelectionModel().clearAndSelect(row);
            table.requestFocus();
        });
    }

    private void openPage(Set<Permission> permissions, Loudspeaker loudspeaker) {
        centre = new FakeCentre(Role.USER, permissions);
        centre.on("GET recordings", (query, _) -> answer(query));
        for (int i = 0; i < 5; i++) {
            int row = i;
            centre.on("GET recordings/" + Rows.id(500 + i) + "/sound", (_, _) -> speech());
            centre.on("GET recordings/" + Rows.id(500 + i) + "/file", (_, _) -> speech());
            centre.on(
                    "PUT recordings/" + Rows.id(500 + i) + "/rating", (_, _) -> recording(row, 4));
        }
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.removeIf(RecordingsModule.class::isInstance);
        features.add(
                new RecordingsModule(
                        (_, _, name) -> Optional.of(folder.resolve(name)), loudspeaker));
        open(centre.address(), "sue", "right", Language.ENGLISH, features, Optional.empty());
        openPage("voice", "recordings");
    }

    private Page<Recording> answer(Map<String, String> query) {
        asked.add(query);
        int offset = Integer.parseInt(query.get("offset"));
        int end = Math.min(120, offset + Integer.parseInt(query.get("limit")));
        return new Page<>(
                IntStream.range(offset, end)
                        .mapToObj(i -> recording(i, i % 4 == 0 ? 3 + i % 3 : null))
                        .toList(),
                120);
    }

    private Recording recording(int i, Integer stars) {
        return new Recording(
                Rows.id(500 + i),
                "n1-" + i,
                i % 5 == 4
                        ? RecordingType.OUTBOUND
                        : i % 7 == 3 ? RecordingType.MANUAL : RecordingType.QUEUE,
                i % 5 == 4 ? Direction.OUTBOUND : Direction.INBOUND,
                now.minusSeconds(i * 611L),
                "+39 02 555 " + (1000 + i * 37 % 9000),
                CALLERS.get(i % CALLERS.size()),
                "0800100",
                i % 5 == 4 ? null : i % 3 == 0 ? "support" : "sales",
                Rows.id(i % 3),
                AGENTS.get(i % 3),
                21_000 + i * 7_900L % 600_000,
                160_000,
                stars,
                stars == null ? "" : "Asked for the invoice of March",
                stars == null ? null : "sue",
                i != 6,
                1);
    }

    /// Twenty-one seconds that look as speech does: bursts, pauses, two voices.
    private static byte[] speech() {
        byte[] bytes = new byte[21 * RATE * 2];
        for (int i = 0; i < bytes.length / 2; i++) {
            double second = (double) i / RATE;
            double words = Math.max(0, Math.sin(second * 5.3) * Math.sin(second * 1.1));
            double voice = Math.sin(2 * Math.PI * (second % 7 < 4 ? 180 : 260) * second);
            int sample = (int) (18_000 * words * voice);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(RATE, 16, 1, true, false);
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2),
                    AudioFileFormat.Type.WAVE,
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Takes everything at once.
    private final class Counted implements Loudspeaker.Line {
        @Override
        public void write(short[] samples) {
            if (heard.incrementAndGet() > 450) {
                Thread.yield();
            }
        }

        @Override
        public void finish() {
            // all is heard
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
