package org.parley.admin.licensing;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import javafx.stage.FileChooser;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.Page;

import java.io.File;
import java.util.Optional;

/// Brings the licence to the console.
public final class LicensingModule extends AbstractModule {
    /// The page's id.
    static final String PAGE = "licence";

    private final LicenceFile files;

    /// With the system's own dialogue for files.
    public LicensingModule() {
        this((owner, title) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        });
    }

    /// With another way of asking for a file.
    public LicensingModule(LicenceFile files) {
        this.files = files;
    }

    @Override
    protected void configure() {
        bind(LicenceFile.class).toInstance(files);
        bind(LicenceDesk.class);
        bind(LicenceViewModel.class).in(Singleton.class);
        bind(LicenceView.class);
        bind(LicenceEndBadge.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Badge.class).addBinding().to(LicenceEndBadge.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                PAGE,
                                30,
                                MaterialDesignC.CERTIFICATE_OUTLINE,
                                "licence.title",
                                Permission.SETTINGS_READ,
                                LicenceView.class,
                                Places.SYSTEM));
    }
}
