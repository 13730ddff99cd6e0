package org.parley.server.auth.internal.hash;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Passwords made of what everybody knows of a person.
final class OwnWordsTest {
    private static final List<String> WORDS =
            OwnWords.of("ada.m", "Ada Ñúñez", "ada@acme-insurance.example");

    @Test
    void namesInAnyOrderAndWithAnySignsAreRefused() {
        for (String bad :
                List.of(
                        "Ada12345!",
                        "AdaAcme2026",
                        "acme-insurance-1",
                        "ÑÚÑEZ_ada_99",
                        "Parley#01")) {
            assertTrue(OwnWords.isMadeOf(bad, WORDS), bad);
        }
    }

    @Test
    void oneOtherWordIsEnough() {
        for (String good :
                List.of("ada-demo-2026", "Abc1234!", "12345678", "😀😀😀😀😀😀😀😀", "adaa1234")) {
            assertFalse(OwnWords.isMadeOf(good, WORDS), good);
        }
    }
}
