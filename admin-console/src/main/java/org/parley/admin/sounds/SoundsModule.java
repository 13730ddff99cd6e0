package org.parley.admin.sounds;

import com.google.inject.AbstractModule;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Brings sounds to the console.
public final class SoundsModule extends AbstractModule {
    private final SoundFiles files;

    /// With the system's own dialogues for files.
    public SoundsModule() {
        this(new Dialogues());
    }

    /// With another way of asking for files.
    public SoundsModule(SoundFiles files) {
        this.files = files;
    }

    @Override
    protected void configure() {
        bind(SoundFiles.class).toInstance(files);
        install(
                new EntityPage(
                        new Page(
                                "sounds",
                                40,
                                MaterialDesignV.VOLUME_HIGH,
                                "sounds.title",
                                Permission.SOUNDS_READ,
                                SoundsView.class,
                                Places.TOOLS)));
    }

    private static final class Dialogues implements SoundFiles {
        @Override
        public Optional<Path> open(Window owner, String title) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("WAV, MP3", "*.wav", "*.mp3"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> save(Window owner, String title, String suggestedName) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(suggestedName);
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        }
    }
}
