package org.parley.desk.about;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.parley.desk.i18n.Texts;
import org.parley.desk.theme.Theme;

/// Shows the versions of program and server in a window of its own.
public final class AboutWindow {
    private final Provider<AboutModel> models;
    private final Theme theme;
    private final Texts texts;

    @Inject
    public AboutWindow(Provider<AboutModel> models, Theme theme, Texts texts) {
        this.models = models;
        this.theme = theme;
        this.texts = texts;
    }

    /// Opens it over another window of a desk without calls; Escape closes it.
    public void open(Window owner) {
        open(owner, new SimpleBooleanProperty(false));
    }

    /// Opens it over another window; Escape closes it.
    ///
    /// @param talking whether there is a call, which no update may cut
    public void open(Window owner, ObservableValue<Boolean> talking) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        stage.setTitle(texts.get("about.title"));
        AboutModel model = models.get();
        var pane = new AboutPane(model, texts, talking);
        var scene = new Scene(pane, 560, 560);
        theme.dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.setScene(scene);
        stage.setOnHidden(_ -> pane.close());
        stage.show();
        model.load();
    }
}
