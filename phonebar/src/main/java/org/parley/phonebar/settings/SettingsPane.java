package org.parley.phonebar.settings;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.settings.DeskSettings;

/// Four tabs: sound, ringing, calls, and the bar itself.
final class SettingsPane extends VBox implements AutoCloseable {
    private final Bindings bindings = new Bindings();
    private final Texts texts;

    SettingsPane(
            SettingsWindow.Subjects model,
            Texts texts,
            DeskSettings settings,
            Autostart autostart) {
        this.texts = texts;
        setId("settings");
        getStyleClass().addAll("account", "settings");
        var tabs =
                new TabPane(
                        tab("sound", new SoundPart(bindings, model, texts)),
                        tab("ringing", new RingingPart(bindings, model.sound(), texts)),
                        tab("calls", new CallsPart(bindings, model.behaviour(), texts)),
                        tab("bar", new PlacePart(model, texts, settings, autostart, bindings)));
        tabs.setId("settings.tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().add(tabs);
    }

    private Tab tab(String name, VBox content) {
        content.getStyleClass().add("account-part");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var tab = new Tab(texts.get("settings." + name), scroll);
        tab.setId("settings.tab." + name);
        return tab;
    }

    @Override
    public void close() {
        bindings.close();
    }
}
