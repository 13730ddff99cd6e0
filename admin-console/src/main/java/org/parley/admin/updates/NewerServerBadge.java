package org.parley.admin.updates;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.contract.updates.ServerUpdates;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.ShellViewModel;

import java.util.Optional;

/// Tells administrators of a newer server.
public final class NewerServerBadge implements Badge {
    private final UpdatesModel model;
    private final Provider<ShellViewModel> shell;
    private final ObservableValue<String> text;

    @Inject
    public NewerServerBadge(UpdatesModel model, Texts texts, Provider<ShellViewModel> shell) {
        this.model = model;
        this.shell = shell;
        text = model.found().map(found -> textOf(found, texts));
    }

    private static String textOf(Optional<ServerUpdates> found, Texts texts) {
        return found.flatMap(updates -> updates.newer().stream().findFirst())
                .map(newest -> texts.get("updates.badge", newest.version()))
                .orElse("");
    }

    @Override
    public String id() {
        return "newer-server";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignU.UPDATE;
    }

    @Override
    public ObservableValue<String> text() {
        return text;
    }

    @Override
    public void look() {
        if (model.maySee()) {
            model.load();
        }
    }

    @Override
    public void open() {
        shell.get().openPage(UpdatesModule.PAGE);
    }
}
