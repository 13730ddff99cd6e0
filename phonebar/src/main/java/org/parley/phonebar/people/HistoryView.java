package org.parley.phonebar.people;

import jakarta.inject.Inject;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.reports.OwnCall;
import org.parley.desk.control.DropPanel;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.CallsViewModel;

/// The agent's last calls below the bar; Enter calls back.
public final class HistoryView {
    private final HistoryViewModel model;
    private final CallsViewModel calls;
    private final Texts texts;
    private final DropPanel panel = new DropPanel();

    @Inject
    public HistoryView(HistoryViewModel model, CallsViewModel calls, Texts texts) {
        this.model = model;
        this.calls = calls;
        this.texts = texts;
    }

    /// Opens below a node, or closes.
    public void toggle(Node owner) {
        if (panel.isOpen()) {
            panel.close();
            return;
        }
        model.open();
        panel.open(owner, content(), () -> {});
    }

    private Node content() {
        var title = new Label(texts.get("phonebar.history"));
        title.getStyleClass().add("people-title");
        ListView<OwnCall> list = new ListView<>(model.calls());
        list.setId("phonebar.history-list");
        list.getStyleClass().add("people-list");
        list.setAccessibleText(texts.get("phonebar.history"));
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(48);
        list.setPrefHeight(48 * 6 + 2);
        var parts = new HistoryParts(model, list, texts);
        var empty = new Label();
        empty.textProperty().bind(model.state());
        list.setPlaceholder(empty);
        list.getSelectionModel().selectFirst();
        var back = new Button(texts.get("phonebar.history.call"));
        back.setId("phonebar.history-call");
        back.getStyleClass().add("accent");
        back.setTooltip(new Tooltip(texts.get("phonebar.history.call") + " (Enter)"));
        back.disableProperty()
                .bind(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(call -> !call.canBeCalled())
                                .orElse(true));
        back.setOnAction(_ -> callBack(list));
        var actions = new HBox(back);
        actions.getStyleClass().add("people-actions");
        var box = new VBox(title, parts, list, actions);
        box.setId("phonebar.history-panel");
        box.getStyleClass().addAll("people", "history");
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> keys(key, list, parts));
        return box;
    }

    private void keys(KeyEvent key, ListView<OwnCall> list, HistoryParts parts) {
        var chosen = list.getSelectionModel();
        boolean handled = true;
        switch (key.getCode()) {
            case DOWN -> chosen.selectNext();
            case UP -> chosen.selectPrevious();
            case HOME -> chosen.selectFirst();
            case ENTER -> callBack(list);
            case ESCAPE -> panel.close();
            case LEFT, RIGHT -> {
                handled = parts.isBlank();
                if (handled) {
                    parts.turn(key.getCode() == KeyCode.RIGHT ? 1 : -1);
                }
            }
            default -> handled = false;
        }
        if (handled) {
            list.scrollTo(Math.max(0, chosen.getSelectedIndex() - 2));
            key.consume();
        }
    }

    private void callBack(ListView<OwnCall> list) {
        OwnCall call = list.getSelectionModel().getSelectedItem();
        if (call != null && call.canBeCalled()) {
            panel.close();
            calls.callBack(call, model.who(call));
        }
    }

    /// One call.
    private final class Cell extends ListCell<OwnCall> {
        private final FontIcon icon = new FontIcon();
        private final Label who = new Label();
        private final Label detail = new Label();
        private final Label when = new Label();
        private final Label length = new Label();
        private final HBox row;

        Cell() {
            who.getStyleClass().add("target-name");
            detail.getStyleClass().add("target-detail");
            length.getStyleClass().add("target-detail");
            when.setMinWidth(Region.USE_PREF_SIZE);
            length.setMinWidth(Region.USE_PREF_SIZE);
            var left = new VBox(who, detail);
            left.setAlignment(Pos.CENTER_LEFT);
            left.setMinWidth(0);
            HBox.setHgrow(left, Priority.ALWAYS);
            var right = new VBox(when, length);
            right.setAlignment(Pos.CENTER_RIGHT);
            row = new HBox(12, icon, left, right);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable OwnCall call, boolean empty) {
            super.updateItem(call, empty);
            if (call == null || empty) {
                setGraphic(null);
                setId(null);
                setAccessibleText(null);
                return;
            }
            setId("phonebar.history-" + call.kind());
            icon.setIconCode(
                    switch (call.kind()) {
                        case RECEIVED -> MaterialDesignP.PHONE_INCOMING;
                        case MADE -> MaterialDesignP.PHONE_OUTGOING;
                        case MISSED -> MaterialDesignP.PHONE_MISSED;
                        case UNANSWERED -> MaterialDesignP.PHONE_REMOVE;
                    });
            row.getStyleClass().remove("missed");
            if (call.kind() == OwnCall.Kind.MISSED) {
                row.getStyleClass().add("missed");
            }
            who.setText(model.who(call));
            detail.setText(model.detail(call));
            when.setText(model.day(call));
            length.setText(model.time(call));
            setAccessibleText(who.getText() + ", " + detail.getText() + ", " + when.getText());
            setGraphic(row);
        }
    }
}
