package org.parley.desk.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/// The look of all windows of a desk. One instance a program, made and used on the screen's thread.
public final class Theme {
    private static final List<String> FONTS =
            List.of("ParleySans-Regular.otf", "ParleySans-Bold.otf");

    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /// Loads the typeface and takes the appearance.
    public Theme(Appearance initial) {
        FONTS.forEach(Theme::loadFont);
        appearance.set(initial);
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    /// What was chosen.
    public ReadOnlyObjectProperty<Appearance> appearance() {
        return appearance.getReadOnlyProperty();
    }

    /// What is shown.
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /// Shows all windows so from now on.
    public void choose(Appearance chosen) {
        appearance.set(chosen);
        apply();
    }

    /// Dresses a window's scene.
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(stylesheet("bridge.css"), stylesheet("parley.css"));
    }

    private void apply() {
        boolean wantsDark =
                switch (appearance.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        dark.set(wantsDark);
        var look = wantsDark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(look.getUserAgentStylesheet());
    }

    private static void loadFont(String file) {
        try (InputStream in = Theme.class.getResourceAsStream("fonts/" + file)) {
            Font.loadFont(Objects.requireNonNull(in, file), 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stylesheet(String file) {
        URL url = Theme.class.getResource(file);
        return Objects.requireNonNull(url, file).toExternalForm();
    }
}
