package org.parley.desk.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.pauses.Pause;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.tags.Tag;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Map;

final class ConstraintsTest {
    private final Texts texts = new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);

    @Test
    void tellsTheRulesThatStandOnTheRecord() {
        var rules = new Constraints<>(Pause.class, new RecordShape<>(Pause.class));

        assertEquals(
                Map.of(
                        "name", "This must be filled in.",
                        "description", "This takes at most 500 characters; it has 501.",
                        "thresholdMinutes", "This takes 1,440 or less."),
                rules.faults(
                        new Pause(Ids.next(), " ", "x".repeat(501), true, true, 1441, false, 0),
                        texts));
        assertTrue(rules.isRequired("name"));
        assertEquals(80, rules.most("name").orElseThrow());
    }

    @Test
    void tellsATextOfAnotherForm() {
        var rules = new Constraints<>(Tag.class, new RecordShape<>(Tag.class));

        assertEquals(
                Map.of("colour", "This is not written as it must be."),
                rules.faults(new Tag(Ids.next(), "Red", "red", "", 0), texts));
    }
}
