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
    TRANSFER(KeyCode.F5, "phonebar.transfer"),
    COMPLETE(true, KeyCode.F5, "phonebar.transfer.complete"),
    BACK(true, KeyCode.F3, "phonebar.transfer.cancel"),
    SWAP(true, KeyCode.F4, "phonebar.swap"),
    MUTE(KeyCode.F6, "phonebar.mute"),
    KEYPAD(KeyCode.F7, "phonebar.keypad"),
    READY(KeyCode.F8, "phonebar.ready"),
    OUT_PREFIX(true, KeyCode.F2, "phonebar.out-prefix"),
    DIAL(KeyCode.F9, "phonebar.dial"),
    MENU(KeyCode.F10, "phonebar.menu"),
    CONFERENCE(true, KeyCode.F6, "phonebar.conference"),
    PARK(true, KeyCode.F7, "phonebar.park"),
    QUALITY(true, KeyCode.F12, "phonebar.quality"),
    SETTINGS(true, KeyCode.COMMA, "phonebar.settings"),
    RESULT(true, KeyCode.F10, "phonebar.result"),
    RECORD(true, KeyCode.F8, "phonebar.record"),
    RECORD_PAUSE(true, KeyCode.F9, "phonebar.record.pause"),
    HISTORY(true, KeyCode.F11, "phonebar.history"),
    PEOPLE(KeyCode.F11, "phonebar.people.title"),
    PRESENCE(KeyCode.F12, "phonebar.presence");

    private final boolean control;
    private final KeyCode key;
    private final String textKey;

    Shortcut(KeyCode key, String textKey) {
        this(false, key, textKey);
    }

    Shortcut(boolean control, KeyCode key, String textKey) {
        this.control = control;
        this.key = key;
        this.textKey = textKey;
    }

    KeyCombination keys() {
        return control
                ? new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN)
                : new KeyCodeCombination(key);
    }

    void explain(Control control, Texts texts) {
        explain(control, texts, textKey);
    }

    void explain(Control control, Texts texts, String otherKey) {
        control.setTooltip(new Tooltip(texts.get(otherKey) + " (" + keys().getDisplayText() + ")"));
    }
}
