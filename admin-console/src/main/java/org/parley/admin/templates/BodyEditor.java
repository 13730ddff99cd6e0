package org.parley.admin.templates;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.parley.contract.templates.Placeholder;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.TextEditor;
import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// HTML as text, a menu of the places that are filled, and the look of the mail.
final class BodyEditor implements FieldEditor {
    private static final int LINES = 16;

    private final TextEditor text;
    private final TextArea area;
    private final VBox box;

    BodyEditor(FieldContext context, Preview preview) {
        text = new TextEditor(context, true);
        area = (TextArea) text.control();
        area.setPrefRowCount(LINES);
        area.getStyleClass().add("template-body");
        Texts texts = context.texts();
        var places = new MenuButton(texts.get("templates.places"));
        places.setId("templates.places");
        places.setGraphic(new FontIcon(MaterialDesignC.CODE_BRACES));
        for (Placeholder place : Placeholder.values()) {
            var item = new MenuItem(place.code());
            item.setId("templates.places." + place.code());
            item.setOnAction(_ -> insert(place));
            places.getItems().add(item);
        }
        var look = new Button(texts.get("templates.preview"), new FontIcon(MaterialDesignE.EYE));
        look.setId("templates.preview.open");
        look.setOnAction(_ -> preview.open(area.getScene().getWindow(), area.getText()));
        box = new VBox(8, new FlowPane(8, 8, places, look), area);
    }

    private void insert(Placeholder place) {
        area.replaceSelection("{{" + place.code() + "}}");
        area.requestFocus();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return area;
    }

    @Override
    public void show(@Nullable Object value) {
        text.show(value);
    }

    @Override
    public @Nullable Object value() {
        return text.value();
    }

    @Override
    public Optional<String> findTypingFault() {
        return text.findTypingFault();
    }

    @Override
    public void onChange(Runnable listener) {
        text.onChange(listener);
    }
}
