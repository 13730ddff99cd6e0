package org.parley.phonebar.settings;

import jakarta.inject.Inject;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Texts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.theme.Theme;
import org.parley.phonebar.bar.BarBehaviour;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.keys.FarKeys;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.sound.SoundViewModel;

/// Shows what an agent may set, in a window of its own. Everything holds as soon as it is chosen.
public final class SettingsWindow {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 560;

    private final Subjects subjects;
    private final Texts texts;
    private final Theme theme;
    private final DeskSettings settings;
    private final Autostart autostart;
    private @Nullable Stage shown;

    /// What can be set.
    public record Subjects(
            LineViewModel line,
            CallsViewModel calls,
            SoundViewModel sound,
            BarBehaviour behaviour,
            BarViewModel.Wishes wishes,
            FarKeys farKeys) {}

    @Inject
    public SettingsWindow(
            Subjects subjects,
            Texts texts,
            Theme theme,
            DeskSettings settings,
            Autostart autostart) {
        this.subjects = subjects;
        this.texts = texts;
        this.theme = theme;
        this.settings = settings;
        this.autostart = autostart;
    }

    /// Opens it over another window, or brings it to the front; Escape closes it.
    public void open(Window owner) {
        Stage open = shown;
        if (open != null) {
            open.toFront();
            return;
        }
        var stage = new Stage();
        shown = stage;
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        var first = pane();
        var scene = new Scene(first, WIDTH, HEIGHT);
        theme.dress(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.setScene(scene);
        stage.setTitle(texts.get("phonebar.settings"));
        Subscription language =
                texts.language()
                        .subscribe((_, _) -> {
                            close(scene);
                            scene.setRoot(pane());
                            stage.setTitle(texts.get("phonebar.settings"));
                        });
        stage.setOnHidden(_ -> {
            shown = null;
            language.unsubscribe();
            close(scene);
        });
        stage.show();
        subjects.sound().look();
    }

    private SettingsPane pane() {
        return new SettingsPane(subjects, texts, settings, autostart);
    }

    private static void close(Scene scene) {
        if (scene.getRoot() instanceof SettingsPane pane) {
            pane.close();
        }
    }
}
