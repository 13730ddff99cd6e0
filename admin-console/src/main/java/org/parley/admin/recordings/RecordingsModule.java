package org.parley.admin.recordings;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.player.Loudspeaker;
import org.parley.desk.shell.Page;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Brings recordings to the console.
public final class RecordingsModule extends AbstractModule {
    private final Target target;
    private final Loudspeaker loudspeaker;

    /// With the system's own dialogues and loudspeaker.
    public RecordingsModule() {
        this(RecordingsModule::choose, Loudspeaker.OF_COMPUTER);
    }

    /// @param target says where downloads go
    public RecordingsModule(Target target, Loudspeaker loudspeaker) {
        this.target = target;
        this.loudspeaker = loudspeaker;
    }

    /// Asks where a download shall be written.
    @FunctionalInterface
    public interface Target {
        /// @return empty when the person changed his or her mind
        Optional<Path> choose(Window owner, String title, String suggestedName);
    }

    @Override
    protected void configure() {
        bind(Target.class).toInstance(target);
        bind(Loudspeaker.class).toInstance(loudspeaker);
        bind(RecordingsDesk.class);
        bind(RecordingsViewModel.class);
        bind(RecordingsView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "recordings",
                                70,
                                MaterialDesignW.WAVEFORM,
                                "recordings.title",
                                Permission.RECORDINGS_PLAY,
                                RecordingsView.class,
                                Places.VOICE));
    }

    private static Optional<Path> choose(Window owner, String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
