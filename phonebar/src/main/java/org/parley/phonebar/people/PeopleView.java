package org.parley.phonebar.people;

import jakarta.inject.Inject;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.parley.desk.control.DropPanel;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.TransferViewModel;

/// The list of people, telephones and queues below the bar: somebody is called, or is handed the
/// call. What is typed goes into the search; the arrow keys choose; Enter does the first thing that
/// the buttons offer, Control and Enter the second.
public final class PeopleView {
    private final PeopleViewModel model;
    private final LineViewModel line;
    private final CallsViewModel calls;
    private final TransferViewModel transfer;
    private final Texts texts;
    private final DropPanel panel = new DropPanel();

    @Inject
    public PeopleView(
            PeopleViewModel model,
            LineViewModel line,
            CallsViewModel calls,
            TransferViewModel transfer,
            Texts texts) {
        this.calls = calls;
        this.model = model;
        this.line = line;
        this.transfer = transfer;
        this.texts = texts;
    }

    /// Opens below a node, or closes.
    ///
    /// @param handOver for whom the shown call is, rather than whom to call
    public void toggle(Node owner, boolean handOver) {
        if (panel.isOpen()) {
            panel.close();
            return;
        }
        model.open();
        var clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        panel.open(owner, content(handOver), clock::stop);
    }

    private Node content(boolean handOver) {
        var search = new TextField();
        search.setId("phonebar.people-search");
        search.setPromptText(texts.get("phonebar.people.search"));
        search.setAccessibleText(texts.get("phonebar.people.search"));
        search.textProperty().bindBidirectional(model.search());
        ListView<Target> list = list();
        var title = new Label(titleOf(handOver));
        title.setId("phonebar.people-title");
        title.getStyleClass().add("people-title");
        var box = new VBox(title, search, list, actions(list, handOver));
        box.setId("phonebar.people");
        box.getStyleClass().add("people");
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> keys(key, list, handOver));
        search.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        search.requestFocus();
                    }
                });
        return box;
    }

    private String titleOf(boolean handOver) {
        return handOver
                ? texts.get("phonebar.people.hand-over", line.who().get())
                : texts.get("phonebar.people.title");
    }

    private ListView<Target> list() {
        ListView<Target> list = new ListView<>(model.found());
        list.setId("phonebar.people-list");
        list.getStyleClass().add("people-list");
        list.setCellFactory(_ -> new TargetCell(model, texts));
        var empty = new Label();
        empty.setWrapText(true);
        empty.textProperty().bind(model.state());
        list.setPlaceholder(empty);
        list.setFixedCellSize(48);
        list.setPrefHeight(48 * 6 + 2);
        list.setFocusTraversable(false);
        list.getSelectionModel().selectFirst();
        list.getItems()
                .addListener(
                        (ListChangeListener<Target>)
                                _ -> {
                                    if (list.getSelectionModel().getSelectedItem() == null) {
                                        list.getSelectionModel().selectFirst();
                                    }
                                });
        return list;
    }

    private HBox actions(ListView<Target> list, boolean handOver) {
        var grow = new Region();
        HBox.setHgrow(grow, Priority.ALWAYS);
        var row = new HBox(grow);
        row.getStyleClass().add("people-actions");
        if (handOver) {
            row.getChildren()
                    .addAll(
                            button("phonebar.people-ask", "phonebar.people.ask", list, false, true),
                            button(
                                    "phonebar.people-transfer",
                                    "phonebar.people.transfer",
                                    list,
                                    true,
                                    true));
        } else {
            row.getChildren()
                    .add(button("phonebar.people-call", "phonebar.people.call", list, true, false));
        }
        return row;
    }

    private Button button(
            String id, String text, ListView<Target> list, boolean first, boolean handOver) {
        var button = new Button(texts.get(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (first) {
            button.getStyleClass().add("accent");
        }
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        button.setOnAction(_ -> act(list, first, handOver));
        button.setTooltip(new Tooltip(texts.get(text) + (first ? " (Enter)" : " (Ctrl+Enter)")));
        return button;
    }

    private void keys(KeyEvent key, ListView<Target> list, boolean handOver) {
        KeyCode code = key.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            var chosen = list.getSelectionModel();
            if (code == KeyCode.DOWN) {
                chosen.selectNext();
            } else {
                chosen.selectPrevious();
            }
            list.scrollTo(Math.max(0, chosen.getSelectedIndex() - 2));
            key.consume();
        } else if (code == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
            act(list, !(key.isControlDown() && handOver), handOver);
            key.consume();
        } else if (code == KeyCode.ESCAPE) {
            panel.close();
            key.consume();
        }
    }

    private void act(ListView<Target> list, boolean first, boolean handOver) {
        Target chosen = list.getSelectionModel().getSelectedItem();
        Target target =
                chosen == null && !list.getItems().isEmpty() ? list.getItems().getFirst() : chosen;
        if (target == null || target.number().isEmpty()) {
            return;
        }
        panel.close();
        if (!handOver) {
            calls.call(target.number());
        } else if (first) {
            transfer.hand(target.number());
        } else {
            transfer.ask(target.number());
        }
    }
}
