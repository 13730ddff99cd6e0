package org.parley.server.platform.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class SecretBoxTest {
    private final SecretBox box = new SecretBox(new byte[32]);

    @Test
    void opensWhatItSealed() {
        String sealed = box.seal("mail", "pässwörd 🔑");
        assertEquals("pässwörd 🔑", box.open("mail", sealed));
        assertFalse(sealed.contains("pässwörd"));
        assertEquals("", box.open("mail", box.seal("mail", "")));
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertNotEquals(box.seal("mail", "x"), box.seal("mail", "x"));
    }

    @Test
    void refusesOtherPurposesOtherKeysAndDamage() {
        String sealed = box.seal("mail", "secret");
        byte[] key = new byte[32];
        key[0] = 1;
        assertThrows(UnreadableSecret.class, () -> box.open("totp", sealed));
        assertThrows(UnreadableSecret.class, () -> new SecretBox(key).open("mail", sealed));
        assertThrows(UnreadableSecret.class, () -> box.open("mail", sealed.substring(0, 10)));
        assertThrows(UnreadableSecret.class, () -> box.open("mail", "secret"));
        assertThrows(UnreadableSecret.class, () -> box.open("mail", "v1:" + "é"));
    }

    @Test
    void keepsItsKeyInAFileForItsOwnerOnly(@TempDir Path folder) throws IOException {
        byte[] key = SecretKeyFile.read(folder);
        assertArrayEquals(key, SecretKeyFile.read(folder));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("secret.key"))));
        Files.writeString(folder.resolve("secret.key"), "AAAA\n");
        assertThrows(StartFailure.class, () -> SecretKeyFile.read(folder));
    }
}
