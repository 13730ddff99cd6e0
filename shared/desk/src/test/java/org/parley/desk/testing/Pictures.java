package org.parley.desk.testing;

import javafx.scene.Scene;

import org.parley.desk.fx.Picture;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Pictures of screens under test, in `target/pictures` of the module.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// A picture at 100 %.
    public static Path snap(Scene scene, String name) {
        return snap(scene, name, 1);
    }

    /// A picture as a screen of the given scale shows it.
    public static Path snap(Scene scene, String name, double scale) {
        Picture picture = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Picture.of(scene, scale));
        Path file = FOLDER.resolve(name + ".png");
        try {
            picture.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
