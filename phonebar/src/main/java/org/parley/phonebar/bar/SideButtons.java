package org.parley.phonebar.bar;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.people.HistoryView;
import org.parley.phonebar.people.PeopleView;

/// The buttons for people and queues, with how many callers wait, and for the last calls, with how
/// many were missed.
public final class SideButtons extends HBox {
    private final Label waiting = count("phonebar.waiting");
    private final Label missed = count("phonebar.missed");
    private final Button people =
            button("phonebar.queues", MaterialDesignA.ACCOUNT_GROUP_OUTLINE, waiting);
    private final Button history = button("phonebar.history", MaterialDesignH.HISTORY, missed);

    /// Both buttons.
    public SideButtons() {
        getStyleClass().add("side-buttons");
        getChildren().setAll(people, history);
    }

    /// @param changed follows each change of the widths
    void attach(
            Bindings b,
            BarViewModel model,
            PeopleView peopleList,
            HistoryView historyList,
            Texts texts,
            Runnable changed) {
        Shortcut.HISTORY.explain(history, texts);
        history.setAccessibleText(texts.get("phonebar.history"));
        people.setOnAction(_ -> peopleList.toggle(people, false));
        history.setOnAction(_ -> historyList.toggle(history));
        b.follow(model.presence().waiting(), count -> show(waiting, count.intValue(), changed));
        b.follow(model.history().missed(), count -> show(missed, count.intValue(), changed));
        b.follow(
                model.presence().waitingText(),
                text -> {
                    String keys = Shortcut.PEOPLE.keys().getDisplayText();
                    people.setTooltip(
                            new Tooltip(
                                    texts.get("phonebar.people.title")
                                            + " ("
                                            + keys
                                            + ")\n"
                                            + text));
                    people.setAccessibleText(text);
                });
    }

    Button people() {
        return people;
    }

    /// Presses the button of a shortcut.
    void run(Shortcut shortcut) {
        (shortcut == Shortcut.HISTORY ? history : people).fire();
    }

    private static void show(Label label, int count, Runnable changed) {
        label.setText(String.valueOf(count));
        label.setVisible(count > 0);
        label.setManaged(count > 0);
        changed.run();
    }

    private static Label count(String id) {
        var label = new Label("0");
        label.setId(id);
        label.getStyleClass().add("count-badge");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, Ikon icon, Label count) {
        var sign = new HBox(new FontIcon(icon), count);
        sign.getStyleClass().add("queues-sign");
        var button = new Button("", sign);
        button.setId(id);
        button.getStyleClass().add("queues");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
