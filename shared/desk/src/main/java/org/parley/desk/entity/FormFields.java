package org.parley.desk.entity;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.fx.InView;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The fields of a form: label, control, hint, and what is wrong, one below the other.
final class FormFields<E extends Identified & Versioned> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final EntityScreen<E> screen;
    private final Texts texts;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final Map<String, Label> faults = new HashMap<>();
    private final Map<String, Label> missing = new HashMap<>();
    private final Map<String, VBox> pages = new HashMap<>();

    FormFields(
            EntityScreen<E> screen, Texts texts, boolean mayEdit, Consumer<ScreenField> changed) {
        this.screen = screen;
        this.texts = texts;
        for (ScreenField field : screen.fields()) {
            if (field.inForm()) {
                FieldContext context = field.context(screen.prefix(), texts);
                FieldEditor editor = field.kind().editor(context);
                editors.put(field.name(), editor);
                editor.control().setAccessibleText(context.label());
                editor.node().setDisable(!mayEdit);
                editor.onChange(() -> changed.accept(field));
                page(field.tab()).getChildren().add(field(context, editor));
            }
        }
    }

    /// The fields of one tab.
    VBox page(String tab) {
        return pages.computeIfAbsent(
                tab,
                _ -> {
                    var page = new VBox(16);
                    page.getStyleClass().add("entity-fields");
                    return page;
                });
    }

    void show(E entity, boolean isStored) {
        editors.forEach((name, editor) -> {
            editor.show(screen.shape().get(entity, screen.shape().part(name)));
            editor.stored(isStored);
        });
        missing.forEach((name, words) -> {
            Predicate<E> lacks = screen.missing().get(name);
            boolean told = isStored && lacks != null && lacks.test(entity);
            words.setVisible(told);
            words.setManaged(told);
        });
    }

    /// The thing with what the fields hold.
    E candidate(E known) {
        Map<String, @Nullable Object> values = new HashMap<>();
        editors.forEach((name, editor) -> {
            Object value = editor.value();
            if (value != null || screen.shape().part(name).nullable()) {
                values.put(name, value);
            }
        });
        return screen.shape().with(known, values);
    }

    /// What was typed and is not understood, by field.
    Map<String, String> typingFaults() {
        Map<String, String> found = new HashMap<>();
        editors.forEach((name, editor) ->
                editor.findTypingFault().ifPresent(key -> found.put(name, texts.get(key))));
        return found;
    }

    /// Tells what is wrong beside each field.
    ///
    /// @return what belongs to no field that is shown, a line each
    String showFaults(Map<String, String> told) {
        faults.forEach((field, label) -> {
            String fault = told.get(field);
            label.setText(fault == null ? "" : fault);
            label.setVisible(fault != null);
            label.setManaged(fault != null);
        });
        editors.forEach((field, editor) ->
                editor.control().pseudoClassStateChanged(DANGER, told.containsKey(field)));
        List<String> elsewhere = new ArrayList<>();
        told.forEach((field, fault) -> {
            if (!faults.containsKey(field)) {
                elsewhere.add(field + ": " + fault);
            }
        });
        return String.join("\n", elsewhere);
    }

    /// Puts the cursor into the first field.
    void focus() {
        editors.values().stream().findFirst().ifPresent(editor -> editor.control().requestFocus());
    }

    /// The tab of the first field that is wrong.
    Optional<String> findFaultyTab(Map<String, String> told) {
        return screen.fields().stream()
                .filter(field ->
                        editors.containsKey(field.name()) && told.containsKey(field.name()))
                .map(ScreenField::tab)
                .findFirst();
    }

    /// Puts the cursor into the first field that is wrong.
    ///
    /// @param places within the values of fields, by field
    void focusFault(Map<String, String> told, Map<String, String> places) {
        editors.entrySet().stream()
                .filter(editor -> told.containsKey(editor.getKey()))
                .findFirst()
                .ifPresent(editor -> {
                    Node faulty =
                            editor.getValue().faulty(places.getOrDefault(editor.getKey(), ""));
                    faulty.requestFocus();
                    InView.bring(faulty);
                });
    }

    /// Whether a text has more characters than the field takes.
    boolean isTooLong(ScreenField field) {
        FieldEditor editor = editors.get(field.name());
        return editor != null
                && editor.value() instanceof String text
                && screen.constraints()
                        .most(field.name())
                        .filter(most -> text.length() > most)
                        .isPresent();
    }

    private VBox field(FieldContext context, FieldEditor editor) {
        String name = context.part().name();
        var box = new VBox(4);
        if (!editor.carriesLabel()) {
            var label =
                    new Label(
                            context.label() + (screen.constraints().isRequired(name) ? " *" : ""));
            label.getStyleClass().add("field-label");
            label.setLabelFor(editor.control());
            box.getChildren().add(label);
        }
        box.getChildren().add(editor.node());
        if (screen.missing().containsKey(name)) {
            var words = new Label(texts.get(screen.prefix() + "." + name + ".missing"));
            words.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
            words.setId(context.id() + ".missing");
            words.setWrapText(true);
            words.getStyleClass().add("field-missing");
            missing.put(name, words);
            box.getChildren().add(words);
        }
        String hint = screen.prefix() + "." + name + ".hint";
        if (texts.has(hint)) {
            var words = new Label(texts.get(hint));
            words.setWrapText(true);
            words.getStyleClass().addAll("muted", "small");
            box.getChildren().add(words);
        }
        var fault = new Label();
        fault.setId(context.id() + ".fault");
        fault.setWrapText(true);
        fault.getStyleClass().add("field-fault");
        fault.setVisible(false);
        fault.setManaged(false);
        faults.put(name, fault);
        box.getChildren().add(fault);
        return box;
    }
}
