package org.parley.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.LicensedModule;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

final class LicenceToolTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @Tag("A7")
    void signsWhatAServerWithItsKeyBelieves() throws Exception {
        Path keys = folder.resolve("keys");
        assertEquals(0, run("keys", keys.toString()), said::toString);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("licence.vendor-key="));
        assertEquals(2, run("keys", keys.toString()));
        said.reset();
        int code =
                run(
                        "sign",
                        "--key",
                        keys.resolve("vendor.key").toString(),
                        "--customer",
                        "Ñandú Ltd",
                        "--plan",
                        "Business",
                        "--agents",
                        "12",
                        "--until",
                        "2027-12-31",
                        "--modules",
                        "voice, open-channel");
        assertEquals(0, code, said::toString);
        String licence = said.toString(StandardCharsets.UTF_8);
        LicenceTerms terms =
                LicenceSignature.verify(
                        licence, KeyText.readPublic(Files.readString(keys.resolve("vendor.pub"))));
        assertEquals(Set.of(LicensedModule.VOICE, LicensedModule.OPEN_CHANNEL), terms.modules());
        assertEquals(Instant.parse("2028-01-01T00:00:00Z"), terms.expiresAt());
        Path file = Files.writeString(folder.resolve("a.licence"), licence);
        said.reset();
        assertEquals(
                0, run("show", "--key", keys.resolve("vendor.pub").toString(), file.toString()));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("agents      12"));
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(2, run("sign", "--customer", "x"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("--key is missing"));
        assertEquals(2, run());
        assertEquals(2, run("sign", "--key"));
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new LicenceTool(Clock.fixed(NOW, ZoneOffset.UTC), out).run(List.of(arguments));
    }
}
