package org.parley.admin.configuration;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import javafx.stage.DirectoryChooser;

import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.Page;

import java.io.File;
import java.util.Optional;

/// Brings configuration as code, and the Asterisks that run it, to the console.
public final class ConfigurationModule extends AbstractModule {
    /// The id of the page of the Asterisks.
    static final String NODES = "asterisk";

    private final FolderTarget folders;

    /// With the system's own dialogue for folders.
    public ConfigurationModule() {
        this((owner, title) -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        });
    }

    /// With another way of asking for a folder.
    public ConfigurationModule(FolderTarget folders) {
        this.folders = folders;
    }

    @Override
    protected void configure() {
        bind(FolderTarget.class).toInstance(folders);
        bind(ConfigurationViewModel.Desk.class);
        bind(ConfigurationViewModel.class).in(Singleton.class);
        bind(ConfigurationView.class);
        bind(NodesModel.class).in(Singleton.class);
        bind(NodesView.class);
        bind(NodeAwayBadge.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Badge.class).addBinding().to(NodeAwayBadge.class);
        var pages = Multibinder.newSetBinder(binder(), Page.class);
        pages.addBinding()
                .toInstance(
                        new Page(
                                NODES,
                                25,
                                MaterialDesignS.SERVER_NETWORK,
                                "asterisk.title",
                                Permission.SETTINGS_READ,
                                NodesView.class,
                                Places.SYSTEM));
        pages.addBinding()
                .toInstance(
                        new Page(
                                "configuration",
                                90,
                                MaterialDesignH.HISTORY,
                                "configuration.title",
                                Permission.SETTINGS_WRITE,
                                ConfigurationView.class,
                                Places.SYSTEM));
    }
}
