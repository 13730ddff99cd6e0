package org.parley.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Presence;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

final class PresencePillTest extends DeskTest {
    private final Texts texts = new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);

    @Test
    void tellsEachPresenceByShapeAndWord() {
        var looks = Arrays.stream(Presence.values()).map(PresenceLook::of).toList();
        int all = Presence.values().length;
        assertEquals(
                all, looks.stream().map(PresenceLook::shape).collect(Collectors.toSet()).size());
        assertEquals(all, looks.stream().map(l -> texts.get(l.textKey())).distinct().count());
    }

    @Test
    void showsEachPresenceInLightAndDark() {
        show(() -> {
            var box = new VBox(8);
            box.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-default");
            for (Presence presence : Presence.values()) {
                var pill = new PresencePill();
                pill.show(presence, texts.get(PresenceLook.of(presence).textKey()));
                pill.time("04:12");
                var small = PresencePill.compact();
                small.show(presence, texts.get(PresenceLook.of(presence).textKey()));
                var row = new javafx.scene.layout.HBox(16, pill, small);
                box.getChildren().add(row);
            }
            return box;
        });
        Pictures.snap(stage().getScene(), "presence-light", 2);
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "presence-dark", 2);
    }

    @Test
    void takesInitialsFromNames() {
        assertEquals("ML", Avatar.initials("Maria Lindqvist"));
        assertEquals("M", Avatar.initials("maria"));
        assertEquals("AC", Avatar.initials("Ann van der Crux"));
        assertEquals("#", Avatar.initials("+46 8 123"));
        assertEquals("#", Avatar.initials("  "));
        assertEquals("Y", Avatar.initials("😀 'y'"));
    }
}
