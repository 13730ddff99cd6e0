package org.parley.phonebar.result;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionOption;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.List;

/// The question how a call ended: a list a level, each showing what stands below the choice before
/// it, and a note.
public final class ResultStrip extends VBox {
    private static final double WIDTH = 168;
    private static final double GAP = 8;
    private static final int LONGEST_NOTE = 500;

    private final Label question = new Label();
    private final List<ComboBox<DispositionOption>> levels = new ArrayList<>();
    private final TextField note = new TextField();
    private final TagRow tags = new TagRow();
    private final HBox choice = new HBox(GAP);
    private final Button save = new Button();
    private final Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    private boolean arranging;
    private Runnable toggling = () -> {};

    /// Hidden, until it is told what to show.
    public ResultStrip() {
        super(GAP);
        getStyleClass().add("result-strip");
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        choice.setAlignment(Pos.CENTER_LEFT);
        for (int level = 0; level < Disposition.LEVELS; level++) {
            ComboBox<DispositionOption> list = new ComboBox<>();
            list.setId("phonebar.result-" + (level + 1));
            list.setPrefWidth(WIDTH);
            list.setMinWidth(Region.USE_PREF_SIZE);
            list.setConverter(new Names());
            levels.add(list);
            choice.getChildren().add(list);
        }
        save.setId("phonebar.result-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getStyleClass().addAll("accent", "small-button");
        close.setId("phonebar.result-close");
        close.getStyleClass().add("tool");
        note.setId("phonebar.result-note");
        note.setPrefWidth(WIDTH);
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        choice.getChildren().addAll(note, save);
        var icon = new FontIcon(MaterialDesignC.CLIPBOARD_CHECK_OUTLINE);
        var top = new HBox(GAP, icon, question, close);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, choice, tags);
    }

    /// @param changed follows each change of what is shown
    public void attach(Bindings b, ResultViewModel model, Texts texts, Runnable changed) {
        toggling = model::toggle;
        save.setText(texts.get("phonebar.result.save"));
        save.setOnAction(_ -> model.save());
        close.setAccessibleText(texts.get("problem.close"));
        close.setTooltip(new Tooltip(texts.get("problem.close")));
        close.setOnAction(_ -> model.dismiss());
        note.setPromptText(texts.get("phonebar.result.note"));
        note.setAccessibleText(texts.get("phonebar.result.note"));
        note.textProperty()
                .subscribe((_, text) -> {
                    if (text.length() > LONGEST_NOTE) {
                        note.setText(text.substring(0, LONGEST_NOTE));
                    }
                });
        b.bindBoth(note.textProperty(), model.note());
        note.setOnAction(_ -> model.save());
        for (int i = 0; i < levels.size(); i++) {
            int level = i;
            ComboBox<DispositionOption> list = levels.get(i);
            list.setPromptText(texts.get("phonebar.result.choose"));
            list.setAccessibleText(texts.get("phonebar.result.level", String.valueOf(i + 1)));
            list.valueProperty()
                    .subscribe(word -> {
                        if (word != null && !arranging) {
                            model.pick(level, word);
                        }
                    });
        }
        tags.attach(b, model.tags(), texts, () -> arrange(model, changed));
        b.follow(model.changes(), _ -> arrange(model, changed));
        b.follow(
                model.asking(),
                on -> {
                    arrange(model, changed);
                    if (on && model.mandatory()) {
                        levels.getFirst().requestFocus();
                    }
                });
    }

    /// Shows the question for the keyboard, or puts it away.
    public void toggle() {
        toggling.run();
        if (choice.isVisible()) {
            levels.getFirst().requestFocus();
        } else {
            tags.focusMenu();
        }
    }

    private void arrange(ResultViewModel model, Runnable changed) {
        arranging = true;
        question.setText(model.question());
        for (int i = 0; i < levels.size(); i++) {
            ComboBox<DispositionOption> list = levels.get(i);
            List<DispositionOption> offered = model.offered(i);
            if (!list.getItems().equals(offered)) {
                list.getItems().setAll(offered);
            }
            list.setValue(model.picked(i).orElse(null));
            show(list, !offered.isEmpty());
        }
        arranging = false;
        show(choice, !model.offered(0).isEmpty());
        save.setDisable(!model.complete());
        show(close, !model.mandatory());
        show(this, model.asking().get());
        changed.run();
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// Shows a word by its name.
    private static final class Names extends StringConverter<DispositionOption> {
        @Override
        public String toString(@Nullable DispositionOption word) {
            return word == null ? "" : word.name();
        }

        @Override
        public @Nullable DispositionOption fromString(String text) {
            return null;
        }
    }
}
