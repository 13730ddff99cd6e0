package org.parley.phonebar.bar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.telephony.talk.Conference;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.TalksViewModel;

import java.time.Duration;

/// The others in a conference, a line each, to be muted or sent away.
public final class Members extends VBox {
    /// Empty, until it is told what to show.
    public Members() {
        getStyleClass().add("other-calls");
    }

    /// @param changed follows each change of what is shown
    void attach(Bindings b, TalksViewModel talks, Texts texts, Runnable changed) {
        b.followList(
                talks.members(),
                () -> {
                    show(talks, texts);
                    changed.run();
                });
        b.every(Duration.ofSeconds(2), talks::refresh);
    }

    private void show(TalksViewModel talks, Texts texts) {
        setVisible(!talks.members().isEmpty());
        setManaged(!talks.members().isEmpty());
        getChildren().clear();
        for (Conference.Member member : talks.members()) {
            getChildren().add(row(member, getChildren().size() + 1, talks, texts));
        }
    }

    private static Node row(
            Conference.Member member, int place, TalksViewModel talks, Texts texts) {
        String name = member.name().isBlank() ? member.number() : member.name();
        var who = new Label(name);
        who.getStyleClass().add("who");
        who.setMinWidth(0);
        var detail = new Label(member.name().isBlank() ? "" : member.number());
        detail.getStyleClass().add("detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        var grow = new Region();
        HBox.setHgrow(grow, Priority.ALWAYS);
        var mute = new ToggleButton("", new FontIcon(MaterialDesignM.MICROPHONE_OFF));
        mute.setId("phonebar.member-mute-" + place);
        mute.getStyleClass().add("tool");
        mute.setSelected(member.muted());
        mute.setAccessibleText(texts.get("phonebar.member.mute", name));
        mute.setTooltip(new Tooltip(mute.getAccessibleText()));
        mute.setOnAction(_ -> talks.mute(member));
        var drop = new Button("", new FontIcon(MaterialDesignP.PHONE_HANGUP));
        drop.setId("phonebar.member-drop-" + place);
        drop.getStyleClass().addAll("tool", "end-call");
        drop.setAccessibleText(texts.get("phonebar.member.drop", name));
        drop.setTooltip(new Tooltip(drop.getAccessibleText()));
        drop.setOnAction(_ -> talks.drop(member));
        var row =
                new HBox(
                        new FontIcon(MaterialDesignA.ACCOUNT_OUTLINE),
                        who,
                        detail,
                        grow,
                        mute,
                        drop);
        row.setId("phonebar.member-" + place);
        row.getStyleClass().add("other-call");
        return row;
    }
}
