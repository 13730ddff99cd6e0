package org.parley.admin.updates;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import javafx.stage.FileChooser;

import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.contract.updates.UpdateFile;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.Page;

import java.io.File;
import java.util.Optional;

/// Brings versions and change logs to the console, for administrators.
public final class UpdatesModule extends AbstractModule {
    /// The page's id.
    static final String PAGE = "updates";

    private final UpdateChooser chooser;

    /// With the system's own dialogue for files.
    public UpdatesModule() {
        this((owner, title) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("Parley", "*" + UpdateFile.END));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        });
    }

    /// With another way of asking for a file.
    public UpdatesModule(UpdateChooser chooser) {
        this.chooser = chooser;
    }

    @Override
    protected void configure() {
        bind(UpdateChooser.class).toInstance(chooser);
        bind(InstallModel.class).in(Singleton.class);
        bind(UpdatesModel.class).in(Singleton.class);
        bind(UpdatesView.class);
        bind(NewerServerBadge.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Badge.class).addBinding().to(NewerServerBadge.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                PAGE,
                                90,
                                MaterialDesignU.UPDATE,
                                "updates.title",
                                Permission.SETTINGS_WRITE,
                                UpdatesView.class,
                                Places.SYSTEM));
    }
}
