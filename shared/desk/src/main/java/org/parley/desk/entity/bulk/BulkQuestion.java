package org.parley.desk.entity.bulk;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

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
    private final List<BulkLine> lines = new ArrayList<>();

    /// @param prefix of the screen's texts and node ids
    public BulkQuestion(Texts texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    /// Asks, and waits for the answer.
    ///
    /// @param count how many things are chosen
    /// @return empty when nothing is to be changed
    public Optional<BulkChange> ask(Window owner, int count, List<BulkField> fields) {
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
        return dialog.showAndWait().filter(change::equals).map(_ -> change());
    }

    private VBox content(List<BulkField> fields, Runnable changed) {
        var hint = new Label(texts.get("entity.bulk.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        var box = new VBox(12, hint);
        for (BulkField field : fields) {
            var line = new BulkLine(field, prefix, texts, changed);
            lines.add(line);
            box.getChildren().add(line.node());
        }
        return box;
    }

    private boolean isComplete() {
        List<BulkLine> ticked = lines.stream().filter(BulkLine::isTicked).toList();
        return !ticked.isEmpty() && ticked.stream().allMatch(BulkLine::isUnderstood);
    }

    private BulkChange change() {
        Map<String, Object> same = new HashMap<>();
        Map<String, Object> added = new HashMap<>();
        Map<String, Object> removed = new HashMap<>();
        lines.stream().filter(BulkLine::isTicked).forEach(line -> line.into(same, added, removed));
        return new BulkChange(same, added, removed);
    }
}
