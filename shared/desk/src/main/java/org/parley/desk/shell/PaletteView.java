package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;

import java.util.List;

/// The palette: type a few letters of what you want, press Enter.
public final class PaletteView extends View<StackPane> {
    private static final int ROWS = 9;
    private static final double ROW_HEIGHT = 40;

    private final ShellViewModel model;
    private PaletteSearch search = new PaletteSearch(List.of());

    @FXML private TextField typed;
    @FXML private ListView<DeskCommand> found;
    @FXML private Label nothing;

    @Inject
    public PaletteView(ShellViewModel model) {
        this.model = model;
    }

    @Override
    protected void prepared() {
        found.setCellFactory(_ -> new Row());
        found.setFixedCellSize(ROW_HEIGHT);
        found.setFocusTraversable(false);
    }

    @Override
    protected void attached(Bindings b) {
        search = new PaletteSearch(model.commands());
        typed.clear();
        b.follow(typed.textProperty(), this::find);
        b.on(root(), KeyEvent.KEY_PRESSED, this::pressed);
        b.on(
                root(),
                MouseEvent.MOUSE_PRESSED,
                click -> {
                    if (root().equals(click.getTarget())) {
                        model.palette(false);
                    }
                });
        typed.requestFocus();
    }

    private void find(String text) {
        found.getItems().setAll(search.find(text));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        int rows = Math.min(ROWS, found.getItems().size());
        found.setPrefHeight(rows * ROW_HEIGHT + 2);
        found.setVisible(rows > 0);
        found.setManaged(rows > 0);
        nothing.setVisible(rows == 0);
        nothing.setManaged(rows == 0);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> model.palette(false);
            case ENTER -> run(found.getSelectionModel().getSelectedItem());
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS);
            case PAGE_UP -> move(-ROWS);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int rows) {
        int last = found.getItems().size() - 1;
        int now = found.getSelectionModel().getSelectedIndex();
        int next = Math.clamp(now + (long) rows, 0, Math.max(0, last));
        found.getSelectionModel().select(next);
        found.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void run(@Nullable DeskCommand command) {
        if (command != null) {
            model.palette(false);
            command.run().run();
        }
    }

    private final class Row extends ListCell<DeskCommand> {
        private final FontIcon icon = new FontIcon();
        private final Label text = new Label();
        private final Label hint = new Label();
        private final HBox box;

        Row() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            hint.getStyleClass().addAll("muted", "small");
            hint.setMinWidth(USE_PREF_SIZE);
            box = new HBox(12, icon, text, gap, hint);
            box.getStyleClass().add("palette-row");
            setPrefWidth(0);
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(@Nullable DeskCommand command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("palette." + command.id());
            icon.setIconCode(command.icon());
            text.setText(command.text());
            hint.setText(command.hint());
            setGraphic(box);
        }
    }
}
