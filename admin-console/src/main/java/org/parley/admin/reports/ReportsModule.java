package org.parley.admin.reports;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.platform.Permission;
import org.parley.desk.control.Sound;
import org.parley.desk.shell.Page;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Brings the call report to the console.
public final class ReportsModule extends AbstractModule {
    private final FileTarget target;

    public ReportsModule() {
        this(ReportsModule::choose);
    }

    /// @param target says where exported files go
    public ReportsModule(FileTarget target) {
        this.target = target;
    }

    @Override
    protected void configure() {
        bind(FileTarget.class).toInstance(target);
        bind(Sound.class).toInstance(new Sound());
        bind(CallReportViewModel.Desk.class);
        bind(CallReportViewModel.class).in(Singleton.class);
        bind(CallReportView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "reports",
                                20,
                                MaterialDesignP.PHONE_LOG_OUTLINE,
                                "reports.title",
                                Permission.REPORTS_READ,
                                CallReportView.class));
    }

    private static Optional<Path> choose(Window owner, String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
