package org.parley.desk.entity.bulk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks which fields of many things are to be changed, and to what. A field that is not ticked
/// stays as it is in each of them. Escape means that nothing is changed.
public final class BulkQuestion {
    private final Texts texts;
    private final String prefix;
    private final List<Line> lines = new ArrayList<>();

    /// @param prefix of the screen's texts and node ids
    public BulkQuestion(Texts texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    /// Asks, and waits for the answer.
    ///
    /// @param count how many things are chosen
    /// @return the new values by field; empty when nothing is to be changed
    public Optional<Map<String, Object>> ask(Window owner, int count, List<BulkField> fields) {
        var change = new ButtonType(texts.get("entity.bulk.do", count), ButtonData.OK_DONE);
        var cancel = new ButtonType(texts.get("entity.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get(prefix + ".title"));
        dialog.setHeaderText(texts.get("entity.bulk.title", count));
        dialog.getDialogPane().setId("entity.bulk.question");
        dialog.getDialogPane().setMinWidth(460);
        dialog.getDialogPane().getButtonTypes().setAll(change, cancel);
        Node yes = dialog.getDialogPane().lookupButton(change);
        yes.setId("entity.bulk.yes");
        dialog.getDialogPane().lookupButton(cancel).setId("entity.bulk.no");
        Runnable look = () -> yes.setDisable(!isComplete());
        dialog.getDialogPane().setContent(content(fields, look));
        look.run();
        return dialog.showAndWait().filter(change::equals).map(_ -> values());
    }

    private VBox content(List<BulkField> fields, Runnable changed) {
        var hint = new Label(texts.get("entity.bulk.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        var box = new VBox(12, hint);
        for (BulkField field : fields) {
            var line = new Line(field, prefix, changed);
            lines.add(line);
            box.getChildren().add(line.node());
        }
        return box;
    }

    private boolean isComplete() {
        List<Line> ticked = lines.stream().filter(Line::isTicked).toList();
        return !ticked.isEmpty() && ticked.stream().allMatch(Line::isUnderstood);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        lines.stream().filter(Line::isTicked).forEach(line -> line.into(values));
        return values;
    }

    /// One field: ticked, its editor can be used.
    private static final class Line {
        private final String name;
        private final FieldEditor editor;
        private final CheckBox tick;

        Line(BulkField field, String prefix, Runnable changed) {
            name = field.context().part().name();
            editor = field.kind().editor(field.context());
            editor.control().setId(prefix + ".bulk." + name);
            editor.control().setAccessibleText(field.context().label());
            editor.onChange(changed);
            tick = new CheckBox(field.context().label());
            tick.setId(prefix + ".bulk." + name + ".tick");
            tick.selectedProperty().subscribe((_, _) -> changed.run());
            editor.node().disableProperty().bind(tick.selectedProperty().not());
        }

        /// A control that carries its own label stands beside its tick.
        Node node() {
            if (!editor.carriesLabel()) {
                return new VBox(4, tick, editor.node());
            }
            tick.setAccessibleText(tick.getText());
            tick.setText("");
            var row = new HBox(4, tick, editor.node());
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        boolean isTicked() {
            return tick.isSelected();
        }

        boolean isUnderstood() {
            return editor.value() != null && editor.findTypingFault().isEmpty();
        }

        void into(Map<String, Object> values) {
            Object value = editor.value();
            if (value != null) {
                values.put(name, value);
            }
        }
    }
}
