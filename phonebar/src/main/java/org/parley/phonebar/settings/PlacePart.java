package org.parley.phonebar.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.parley.contract.staff.BarSetting;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.settings.DeskSettings;
import org.parley.phonebar.bar.DockEdge;

import java.util.Locale;

/// Where the bar lies, whether it starts with the computer, the keys that reach it from elsewhere,
/// and its language.
final class PlacePart extends VBox {
    private final Controls controls;
    private final SettingsWindow.Subjects model;

    PlacePart(
            SettingsWindow.Subjects model,
            Texts texts,
            DeskSettings settings,
            Autostart autostart,
            Bindings b) {
        this.model = model;
        controls = new Controls(texts);
        ComboBox<DockEdge> edge =
                Controls.choice(
                        one -> texts.get("settings.edge." + one.name().toLowerCase(Locale.ROOT)));
        edge.getItems().setAll(DockEdge.values());
        edge.setValue(model.wishes().edge());
        edge.setOnAction(_ -> model.wishes().edge(edge.getValue()));
        getChildren().add(controls.field("edge", edge));
        addAlwaysOnTop(b);
        if (autostart.isPossible()) {
            getChildren().add(starting(controls, autostart));
        }
        getChildren().add(new FarKeysPart(controls, texts, model.farKeys()));
        ComboBox<Language> language = Controls.choice(Language::ownName);
        language.getItems().setAll(Language.values());
        language.setValue(texts.language().get());
        language.setOnAction(_ -> {
            settings.language(language.getValue());
            texts.speak(language.getValue());
        });
        getChildren().add(controls.field("language", language));
    }

    private void addAlwaysOnTop(Bindings b) {
        var behaviour = model.behaviour();
        CheckBox onTop =
                controls.check(
                        "always-on-top", on -> behaviour.change(BarSetting.ALWAYS_ON_TOP, on));
        var forced = controls.note("forced");
        b.follow(
                behaviour.settings(),
                known -> {
                    onTop.setSelected(
                            behaviour.isOn(BarSetting.ALWAYS_ON_TOP, model.wishes().alwaysOnTop()));
                    onTop.setDisable(!behaviour.isFree(BarSetting.ALWAYS_ON_TOP));
                    boolean grey =
                            known.filter(now -> !now.isFree(BarSetting.ALWAYS_ON_TOP)).isPresent();
                    forced.setVisible(grey);
                    forced.setManaged(grey);
                });
        getChildren().addAll(onTop, forced);
    }

    private static CheckBox starting(Controls controls, Autostart autostart) {
        CheckBox box = controls.check("autostart", _ -> {});
        box.setSelected(autostart.isOn());
        box.setOnAction(_ -> {
            if (!autostart.switchTo(box.isSelected())) {
                box.setSelected(autostart.isOn());
            }
        });
        return box;
    }
}
