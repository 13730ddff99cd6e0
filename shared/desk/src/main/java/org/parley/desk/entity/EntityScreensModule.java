package org.parley.desk.entity;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// What the entity screens of a desk share; needed once among the modules of a signed-in session.
public final class EntityScreensModule extends AbstractModule {
    private final ExportTarget target;

    public EntityScreensModule() {
        this(EntityScreensModule::choose);
    }

    /// @param target says where exported files go
    public EntityScreensModule(ExportTarget target) {
        this.target = target;
    }

    @Override
    protected void configure() {
        bind(ExportTarget.class).toInstance(target);
        bind(EntityDesk.class).in(Singleton.class);
    }

    private static Optional<Path> choose(Window owner, String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
