package org.parley.phonebar.bar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.CallItem;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.Stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The calls beside the one that the bar shows, a line each: who, what it is doing, for how long;
/// to be taken or ended.
public final class OtherCalls extends VBox {
    private final List<Label> timers = new ArrayList<>();
    private List<CallItem> items = List.of();

    /// Empty, until it is told what to show.
    public OtherCalls() {
        getStyleClass().add("other-calls");
    }

    /// @param changed follows each change of what is shown
    void attach(Bindings b, CallsViewModel calls, Texts texts, Runnable changed) {
        b.followList(
                calls.beside(),
                () -> {
                    show(calls, texts);
                    changed.run();
                });
        b.every(Duration.ofMillis(250), () -> tick(calls));
    }

    private void show(CallsViewModel calls, Texts texts) {
        items = List.copyOf(calls.beside());
        timers.clear();
        getChildren().setAll(items.stream().map(item -> row(item, calls, texts)).toList());
        setVisible(!items.isEmpty());
        setManaged(!items.isEmpty());
        tick(calls);
    }

    private void tick(CallsViewModel calls) {
        for (int i = 0; i < timers.size(); i++) {
            timers.get(i).setText(calls.timerOf(items.get(i)));
        }
    }

    private Node row(CallItem item, CallsViewModel calls, Texts texts) {
        var who = new Label(item.who());
        who.getStyleClass().add("who");
        who.setMinWidth(0);
        var detail = new Label(item.detail());
        detail.getStyleClass().add("detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        var timer = new Label();
        timer.getStyleClass().add("detail");
        timer.setMinWidth(Region.USE_PREF_SIZE);
        timers.add(timer);
        var grow = new Region();
        HBox.setHgrow(grow, Priority.ALWAYS);
        var row = new HBox(new FontIcon(iconOf(item.stage())), who, detail, grow, timer);
        row.getStyleClass().add("other-call");
        row.setId("phonebar.call-" + place());
        if (item.stage() == Stage.HELD || item.stage() == Stage.INCOMING) {
            boolean held = item.stage() == Stage.HELD;
            var take =
                    button(
                            "phonebar.take-" + place(),
                            texts.get(held ? takeWord(calls) : "phonebar.answer"),
                            held ? MaterialDesignS.SWAP_VERTICAL : MaterialDesignP.PHONE);
            take.setText(take.getAccessibleText());
            take.getStyleClass().add("small-button");
            take.setOnAction(_ -> calls.take(item.id()));
            row.getChildren().add(take);
        }
        var end =
                button(
                        "phonebar.end-" + place(),
                        texts.get(
                                item.stage() == Stage.INCOMING
                                        ? "phonebar.reject"
                                        : "phonebar.hangup"),
                        MaterialDesignP.PHONE_HANGUP);
        end.getStyleClass().addAll("tool", "end-call");
        end.setOnAction(_ -> calls.end(item.id()));
        row.getChildren().add(end);
        return row;
    }

    /// The shown call is spoken on, and has to wait then, or is not.
    private static String takeWord(CallsViewModel calls) {
        return calls.talking() ? "phonebar.swap-one" : "phonebar.take";
    }

    private int place() {
        return timers.size();
    }

    private static Button button(String id, String text, Ikon icon) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    private static Ikon iconOf(Stage stage) {
        return switch (stage) {
            case INCOMING -> MaterialDesignB.BELL_RING;
            case HELD -> MaterialDesignP.PAUSE;
            case DIALLING -> MaterialDesignP.PHONE_OUTGOING;
            case TALKING, IDLE -> MaterialDesignP.PHONE_IN_TALK;
        };
    }
}
