package org.parley.desk.fx;

import com.gluonhq.ignite.DIContext;

import javafx.fxml.FXMLLoader;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/// Makes views: `XView` from the file `XView.fxml` beside the class, or beside the nearest class
/// that it extends, with the texts of the present language and the view itself from the injector.
public final class Views {
    private final DIContext context;
    private final Texts texts;

    public Views(DIContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
    }

    /// A new view of the type.
    public <V extends View<?>> V load(Class<V> type) {
        URL own = fileOf(type);
        URL file = own;
        for (Class<?> at = type.getSuperclass(); file == null && at != null; ) {
            file = fileOf(at);
            at = at.getSuperclass();
        }
        if (file == null) {
            throw new IllegalStateException(
                    "There is no " + type.getSimpleName() + ".fxml beside " + type.getName() + ".");
        }
        var loader = new FXMLLoader(file, texts.bundle());
        loader.setControllerFactory(context::getInstance);
        if (own == null) {
            loader.setController(context.getInstance(type));
        }
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + type.getName() + " does not load", e);
        }
        return type.cast(loader.getController());
    }

    private static @Nullable URL fileOf(Class<?> type) {
        return type.getResource(type.getSimpleName() + ".fxml");
    }
}
