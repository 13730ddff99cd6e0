package org.parley.desk.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.parley.contract.masking.Mask;

import java.util.Locale;

/// A disc with somebody's initials.
public final class Avatar extends StackPane {
    private final Label initials = new Label();

    public Avatar() {
        getStyleClass().add("avatar");
        setMinSize(32, 32);
        setPrefSize(32, 32);
        setMaxSize(32, 32);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(initials);
    }

    /// Whose it is.
    public void show(String name) {
        initials.setText(initials(name));
    }

    /// The first letters of the first and the last word that begin with one; `#` for numbers and
    /// for nobody.
    static String initials(String name) {
        String letters =
                name.strip()
                        .codePoints()
                        .filter(c -> Character.isLetter(c) || Character.isWhitespace(c))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        if (letters.isEmpty() || Mask.isHidden(name)) {
            return "#";
        }
        String[] words = letters.split("\\s+", -1);
        String first = firstOf(words[0]);
        return (words.length == 1 ? first : first + firstOf(words[words.length - 1]))
                .toUpperCase(Locale.ROOT);
    }

    private static String firstOf(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
