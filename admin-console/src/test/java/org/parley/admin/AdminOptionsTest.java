package org.parley.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class AdminOptionsTest {
    @TempDir Path folder;

    @Test
    void readsWhatAScriptGives() throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "s3cret\nmore\n");

        AdminOptions options =
                AdminOptions.parse(
                        List.of(
                                "--server", "https://a:1",
                                "--user", "sue",
                                "--password-file", secret.toString(),
                                "--ca", "ca.pem"));

        assertEquals(Optional.of("https://a:1"), options.server());
        assertEquals(Optional.of("s3cret"), options.password());
        assertEquals(Optional.of(Path.of("ca.pem")), options.authority());
    }

    @Test
    void refusesWhatItDoesNotKnowWithASentence() {
        assertTrue(refusal("--colour", "blue").contains("There is no option --colour"));
        assertTrue(refusal("--user").contains("--user needs a value"));
    }

    private static String refusal(String... arguments) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> AdminOptions.parse(List.of(arguments)))
                .getMessage();
    }
}
