package org.parley.admin.realtime;

import jakarta.inject.Inject;

import javafx.stage.Window;

import org.parley.desk.entity.ExportTarget;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;

import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what a view shows at this moment to a file.
final class BoardExport {
    private final ExportTarget target;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;

    @Inject
    BoardExport(ExportTarget target, BackgroundWork background, Toasts toasts, Texts texts) {
        this.target = target;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /// Asks where to, and writes it.
    void write(Window owner, BoardView view, String csv) {
        target.choose(owner, texts.get("realtime.save"), "realtime-" + view.code() + ".csv")
                .ifPresent(file -> write(file, csv));
    }

    private void write(Path file, String csv) {
        background
                .run("Saving the board", () -> Files.writeString(file, csv))
                .onSuccess(_ -> toasts.tell(texts.get("realtime.saved", file.getFileName())))
                .onFailure(toasts::failed);
    }
}
