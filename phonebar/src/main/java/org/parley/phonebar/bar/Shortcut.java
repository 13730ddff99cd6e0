package org.parley.phonebar.bar;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.parley.desk.i18n.Texts;

/// The bar's keys. Each stands in the tooltip of what it does.
enum Shortcut {
    ANSWER(KeyCode.F2, "phonebar.answer"),
    HANG_UP(KeyCode.F3, "phonebar.hangup"),
    HOLD(KeyCode.F4, "phonebar.hold"),
    MUTE(KeyCode.F6, "phonebar.mute"),
    KEYPAD(KeyCode.F7, "phonebar.keypad"),
    READY(KeyCode.F8, "phonebar.ready"),
    DIAL(KeyCode.F9, "phonebar.dial"),
    MENU(KeyCode.F10, "phonebar.menu"),
    PRESENCE(KeyCode.F12, "phonebar.presence");

    private final KeyCode key;
    private final String textKey;

    Shortcut(KeyCode key, String textKey) {
        this.key = key;
        this.textKey = textKey;
    }

    KeyCombination keys() {
        return new KeyCodeCombination(key);
    }

    void explain(Control control, Texts texts) {
        explain(control, texts, textKey);
    }

    void explain(Control control, Texts texts, String otherKey) {
        control.setTooltip(new Tooltip(texts.get(otherKey) + " (" + keys().getDisplayText() + ")"));
    }
}
