package org.parley.desk.account;

import jakarta.inject.Inject;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.parley.desk.fx.Views;
import org.parley.desk.i18n.Texts;
import org.parley.desk.theme.Theme;

/// Shows one's own account in a window of its own.
public final class AccountWindow {
    private final Views views;
    private final Theme theme;
    private final Texts texts;

    @Inject
    public AccountWindow(Views views, Theme theme, Texts texts) {
        this.views = views;
        this.theme = theme;
        this.texts = texts;
    }

    /// Opens it over another window; Escape closes it.
    public void open(Window owner) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(texts.get("account.title"));
        var scene = new Scene(views.load(AccountView.class).root(), 640, 620);
        theme.dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.setScene(scene);
        stage.show();
    }
}
