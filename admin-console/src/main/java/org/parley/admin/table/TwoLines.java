package org.parley.admin.table;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What matters most above what explains it; one line alone stands in the middle.
public final class TwoLines extends VBox {
    private final Label first = new Label();
    private final Label second = new Label();

    public TwoLines() {
        getStyleClass().add("two-lines");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        first.getStyleClass().add("first-line");
        second.getStyleClass().add("second-line");
        FullText.whenShortened(first);
        FullText.whenShortened(second);
        getChildren().addAll(first, second);
    }

    /// Shows two lines, or one when one is empty.
    public void show(Words words) {
        show(first, words.first());
        show(second, words.second());
        setAccessibleText(words.toString());
    }

    private static void show(Label line, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
    }

    /// The two lines; each may be empty.
    public record Words(String first, String second) implements Comparable<Words> {
        private static final Comparator<Words> ORDER =
                Comparator.comparing(Words::first, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Words::second, String.CASE_INSENSITIVE_ORDER);

        @Override
        public int compareTo(Words other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return Stream.of(first, second)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }
}
