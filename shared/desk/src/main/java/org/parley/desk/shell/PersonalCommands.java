package org.parley.desk.shell;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.parley.desk.i18n.Language;
import org.parley.desk.theme.Appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Appearance, language and signing out, by name.
public final class PersonalCommands implements DeskCommands {
    private final PersonalMenu menu;
    private final Provider<ShellViewModel> shell;

    @Inject
    public PersonalCommands(PersonalMenu menu, Provider<ShellViewModel> shell) {
        this.menu = menu;
        this.shell = shell;
    }

    @Override
    public List<DeskCommand> list() {
        var texts = menu.texts();
        List<DeskCommand> all = new ArrayList<>();
        for (Appearance each : Appearance.values()) {
            String key = "appearance." + each.name().toLowerCase(Locale.ROOT);
            all.add(
                    new DeskCommand(
                            key,
                            MaterialDesignT.THEME_LIGHT_DARK,
                            texts.get(key),
                            texts.get("appearance.title"),
                            () -> menu.choose(each)));
        }
        for (Language each : Language.values()) {
            all.add(
                    new DeskCommand(
                            "language." + each.name().toLowerCase(Locale.ROOT),
                            MaterialDesignW.WEB,
                            each.ownName(),
                            texts.get("language.title"),
                            () -> menu.choose(each)));
        }
        all.add(
                new DeskCommand(
                        "sign-out",
                        MaterialDesignL.LOGOUT,
                        texts.get("shell.sign-out"),
                        "",
                        () -> shell.get().signOut()));
        return all;
    }
}
