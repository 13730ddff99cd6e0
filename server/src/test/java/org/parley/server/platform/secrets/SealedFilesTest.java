package org.parley.server.platform.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

final class SealedFilesTest {
    private static final int SOME = 3 * SealedForm.PIECE + 1_000;

    private final SealedFiles box = new SealedFiles(new byte[32]);

    @TempDir Path folder;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("1.2.wav"), content);
    }

    private byte[] read(Path file) throws IOException {
        try (InputStream in = box.open(file).in()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 24, 65_535, 65_536, 65_537, 131_072, 200_000})
    void opensWhatItSealedAndKnowsItsLength(int length) throws IOException {
        byte[] content = bytes(length);
        Path file = file(content);
        assertArrayEquals(content, read(file), "plain files are read too");
        assertTrue(box.seal(file));
        assertTrue(box.isSealed(file));
        assertFalse(box.seal(file), "once is enough");
        assertArrayEquals(content, read(file));
        assertEquals(length, box.length(file));
        assertEquals(length, box.open(file).length());
    }

    @Test
    void readsFromAnyPlaceOn() throws IOException {
        byte[] content = bytes(SOME);
        Path file = file(content);
        box.seal(file);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(SOME);
            int count = random.nextInt(SOME - from);
            try (InputStream in = box.open(file).in()) {
                in.skipNBytes(from);
                assertArrayEquals(
                        Arrays.copyOfRange(content, from, from + count), in.readNBytes(count));
            }
        }
        try (InputStream in = box.open(file).in()) {
            assertEquals(SOME, in.skip(Long.MAX_VALUE));
            assertEquals(-1, in.read());
        }
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        byte[] content = "RIFF what was said ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        Path file = file(content);
        FileTime then = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, then);
        box.seal(file);
        String sealed = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(sealed.contains("RIFF"));
        assertFalse(sealed.contains("said"));
        assertEquals(then, Files.getLastModifiedTime(file), "the file keeps its time");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing is left beside it");
        }
        byte[] other = new byte[32];
        other[31] = 1;
        assertThrows(UnreadableFile.class, () -> new SealedFiles(other).open(file));
    }

    @Test
    void noticesWhatWasChangedCutMovedOrRenamed() throws IOException {
        Path file = file(bytes(SOME));
        box.seal(file);
        byte[] sealed = Files.readAllBytes(file);

        byte[] turned = sealed.clone();
        turned[sealed.length / 2] ^= 1;
        assertUnreadable(turned);
        byte[] salted = sealed.clone();
        salted[10] ^= 1;
        assertUnreadable(salted);
        for (int length :
                new int[] {
                    SealedForm.HEADER,
                    SealedForm.HEADER + 3,
                    SealedForm.HEADER + SealedForm.SEALED_PIECE,
                    SealedForm.HEADER + SealedForm.SEALED_PIECE + 16,
                    sealed.length - 1
                }) {
            assertUnreadable(Arrays.copyOf(sealed, length));
        }
        byte[] exchanged = sealed.clone();
        System.arraycopy(
                sealed,
                SealedForm.HEADER,
                exchanged,
                SealedForm.HEADER + SealedForm.SEALED_PIECE,
                SealedForm.SEALED_PIECE);
        assertUnreadable(exchanged);
        Path renamed = Files.write(folder.resolve("1.3.wav"), sealed);
        assertThrows(UnreadableFile.class, () -> box.open(renamed));
    }

    private void assertUnreadable(byte[] sealed) throws IOException {
        Path file = file(sealed);
        assertThrows(UnreadableFile.class, () -> read(file));
    }

    @Test
    void aCrashInTheMiddleLeavesThePlainFileAndTheNextTrySeals() throws IOException {
        byte[] content = bytes(SOME);
        Path file = file(content);
        Files.writeString(folder.resolve("1.2.wav" + SealedFiles.UNFINISHED), "half");
        assertTrue(box.seal(file));
        assertArrayEquals(content, read(file));
        assertThrows(NoSuchFileException.class, () -> box.open(folder.resolve("none.wav")));
        assertThrows(NoSuchFileException.class, () -> box.seal(folder.resolve("none.wav")));
    }

    @Test
    void whatIsBeingPlayedPlaysOnWhileItIsSealed() throws IOException {
        byte[] content = bytes(SOME);
        Path file = file(content);
        try (InputStream in = box.open(file).in()) {
            byte[] begin = in.readNBytes(100);
            box.seal(file);
            assertArrayEquals(Arrays.copyOf(content, 100), begin);
            assertArrayEquals(Arrays.copyOfRange(content, 100, SOME), in.readAllBytes());
        }
    }

    @Test
    void whatLiesAtTheEndIsReadWithoutTheMiddle() throws IOException {
        byte[] content = bytes(SOME);
        Path file = file(content);
        box.seal(file);
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(SealedForm.HEADER + SealedForm.SEALED_PIECE + 5L);
            raw.write(0);
            raw.write(1);
        }
        try (InputStream in = box.open(file).in()) {
            in.skipNBytes(SOME - 10);
            assertArrayEquals(Arrays.copyOfRange(content, SOME - 10, SOME), in.readAllBytes());
        }
    }
}
