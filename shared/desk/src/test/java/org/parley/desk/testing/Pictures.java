package org.parley.desk.testing;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

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
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> snapshot(scene, scale));
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static WritableImage snapshot(Scene scene, double scale) {
        var root = scene.getRoot();
        root.applyCss();
        root.layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(
                scene.getFill() instanceof Color c && c.getOpacity() == 0
                        ? Color.TRANSPARENT
                        : scene.getFill());
        return root.snapshot(parameters, null);
    }
}
