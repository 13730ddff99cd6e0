package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.List;

final class PaletteSearchTest {
    private final PaletteSearch search =
            new PaletteSearch(
                    List.of(
                            command("Inbound routes", "Voice"),
                            command("Agents", "Staff"),
                            command("Pauses", "Tools"),
                            command("Reset agents' passwords", "Staff")));

    private static DeskCommand command(String text, String hint) {
        return new DeskCommand(text, MaterialDesignA.ACCOUNT, text, hint, () -> {});
    }

    private List<String> found(String typed) {
        return search.find(typed).stream().map(DeskCommand::text).toList();
    }

    @Test
    void showsAllInTheirOwnOrderWhileNothingIsTyped() {
        assertEquals(
                List.of("Inbound routes", "Agents", "Pauses", "Reset agents' passwords"),
                found("  "));
    }

    @Test
    void ranksBeginningsOfTheTextBeforeBeginningsOfAWordBeforeOtherPlaces() {
        assertEquals(List.of("Agents", "Reset agents' passwords"), found("AGEN"));
        assertEquals(List.of("Pauses", "Reset agents' passwords"), found("pa"));
    }

    @Test
    void findsLettersInTheirOrderAndByThePlaceOfThePage() {
        assertEquals(List.of("Inbound routes"), found("inrt"));
        assertEquals(List.of("Agents", "Reset agents' passwords"), found("staff"));
        assertEquals(List.of(), found("zebra"));
    }
}
