package org.parley.phonebar.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.parley.desk.i18n.Texts;
import org.parley.phonebar.keys.FarKey;
import org.parley.phonebar.keys.FarKeys;
import org.parley.phonebar.keys.KeyHook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whether keys reach the bar while another program is used, which, and why they cannot.
final class FarKeysPart extends VBox {
    private final Texts texts;
    private final FarKeys keys;
    private final CheckBox box;
    private final Label note;

    FarKeysPart(Controls controls, Texts texts, FarKeys keys) {
        this.texts = texts;
        this.keys = keys;
        box = controls.check("far-keys", _ -> {});
        note = controls.note("far-keys.note");
        note.setId("settings.far-keys.note");
        setSpacing(4);
        getChildren().addAll(box, note);
        box.setOnAction(_ -> tell(keys.switchTo(box.isSelected())));
        tell(keys.state());
    }

    private void tell(KeyHook.State state) {
        box.setSelected(state == KeyHook.State.POSSIBLE && keys.isOn());
        box.setDisable(state != KeyHook.State.POSSIBLE);
        note.setText(
                state == KeyHook.State.POSSIBLE
                        ? texts.get("settings.far-keys.note", list())
                        : texts.get("settings.far-keys." + state.name().toLowerCase(Locale.ROOT)));
    }

    private String list() {
        return Arrays.stream(FarKey.values())
                .map(key ->
                        key.text()
                                + " "
                                + texts.get(
                                        "settings.far-keys."
                                                + key.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')))
                .collect(Collectors.joining(", "));
    }
}
