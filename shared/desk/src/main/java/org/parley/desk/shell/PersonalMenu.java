package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;

import java.util.List;
import java.util.Locale;

/// What each person chooses for himself or herself: appearance, language, signing out.
public final class PersonalMenu {
    private final Theme theme;
    private final Texts texts;
    private final DeskSettings settings;

    @Inject
    public PersonalMenu(Theme theme, Texts texts, DeskSettings settings) {
        this.theme = theme;
        this.texts = texts;
        this.settings = settings;
    }

    Texts texts() {
        return texts;
    }

    /// Fresh menu items in the present language.
    public List<MenuItem> items(Runnable signOut) {
        var leave = new MenuItem(texts.get("shell.sign-out"));
        leave.setId("shell.sign-out");
        leave.setOnAction(_ -> signOut.run());
        return List.of(appearance(), language(), new SeparatorMenuItem(), leave);
    }

    /// Light, dark, or as the computer is.
    public Menu appearance() {
        var menu = new Menu(texts.get("appearance.title"));
        menu.setId("shell.appearance");
        var group = new ToggleGroup();
        for (Appearance each : Appearance.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            var item = radio("appearance." + name, texts.get("appearance." + name), group);
            item.setSelected(theme.appearance().get() == each);
            item.setOnAction(_ -> choose(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// English or Italian.
    public Menu language() {
        var menu = new Menu(texts.get("language.title"));
        menu.setId("shell.language");
        var group = new ToggleGroup();
        for (Language each : Language.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            var item = radio("language." + name, each.ownName(), group);
            item.setSelected(texts.language().get() == each);
            item.setOnAction(_ -> choose(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// From now on, and at the next start.
    void choose(Appearance appearance) {
        settings.appearance(appearance);
        theme.choose(appearance);
    }

    /// From now on, and at the next start.
    void choose(Language language) {
        settings.language(language);
        texts.speak(language);
    }

    private static RadioMenuItem radio(String id, String text, ToggleGroup group) {
        var item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        return item;
    }
}
