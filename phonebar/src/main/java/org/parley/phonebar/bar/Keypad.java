package org.parley.phonebar.bar;

import jakarta.inject.Inject;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.parley.desk.control.DropPanel;
import org.parley.phonebar.line.LineViewModel;

/// The keypad below the bar, for tones during a call; the keyboard's digits work too.
public final class Keypad {
    private static final String KEYS = "123456789*0#";

    private final DropPanel panel = new DropPanel();

    @Inject
    public Keypad() {}

    void toggle(Node owner, LineViewModel line) {
        if (panel.isOpen()) {
            panel.close();
        } else {
            panel.open(owner, content(line), () -> {});
        }
    }

    void hide() {
        panel.close();
    }

    private static Node content(LineViewModel line) {
        var grid = new GridPane();
        grid.setId("phonebar.keys");
        grid.getStyleClass().add("keypad");
        for (int i = 0; i < KEYS.length(); i++) {
            String key = KEYS.substring(i, i + 1);
            var button = new Button(key);
            button.setId("phonebar.key-" + nameOf(key));
            button.setOnAction(_ -> line.key(key));
            grid.add(button, i % 3, i / 3);
        }
        var sent = new Label();
        sent.getStyleClass().add("keypad-sent");
        sent.setMaxWidth(Double.MAX_VALUE);
        sent.textProperty().bind(line.sentKeys().map(Keypad::tail));
        var box = new VBox(sent, grid);
        box.addEventFilter(
                KeyEvent.KEY_TYPED,
                typed -> {
                    String key = typed.getCharacter();
                    if (key.length() == 1 && KEYS.contains(key)) {
                        line.key(key);
                        typed.consume();
                    }
                });
        return box;
    }

    private static String tail(String keys) {
        return keys.substring(Math.max(0, keys.length() - 12));
    }

    private static String nameOf(String key) {
        return switch (key) {
            case "*" -> "star";
            case "#" -> "hash";
            default -> key;
        };
    }
}
