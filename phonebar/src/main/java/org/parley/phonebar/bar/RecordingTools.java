package org.parley.phonebar.bar;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.parley.contract.telephony.talk.TalkRecording;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.RecordingViewModel;

/// The red dot of a recorded call, and what the agent may do about it: begin and end a recording,
/// pause it. What the centre records by itself shows a dot that is no button.
public final class RecordingTools extends HBox {
    private final FontIcon dotIcon = new FontIcon(MaterialDesignR.RECORD_CIRCLE);
    private final FontIcon pauseIcon = new FontIcon(MaterialDesignP.PAUSE_CIRCLE_OUTLINE);
    private final FontIcon recordIcon = new FontIcon(MaterialDesignR.RECORD_CIRCLE_OUTLINE);
    private final Label dot = new Label("", dotIcon);
    private final ToggleButton record = tool("phonebar.record", recordIcon);
    private final ToggleButton pause = tool("phonebar.record-pause", pauseIcon);

    /// Shows nothing, until it is attached.
    public RecordingTools() {
        getStyleClass().add("recording-tools");
        dot.setId("phonebar.recording");
        dot.getStyleClass().add("recording");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(dot, record, pause);
    }

    /// @param changed follows each change of what is shown
    void attach(Bindings b, BarViewModel model, Texts texts, Runnable changed) {
        RecordingViewModel recording = model.recording();
        record.setOnAction(_ -> {
            recording.toggle();
            arrange(recording, model, texts, changed);
        });
        pause.setOnAction(_ -> {
            recording.togglePause();
            arrange(recording, model, texts, changed);
        });
        b.follow(recording.state(), _ -> arrange(recording, model, texts, changed));
        b.follow(model.line().stage(), _ -> arrange(recording, model, texts, changed));
        b.follow(model.presence().recording(), _ -> arrange(recording, model, texts, changed));
    }

    /// Presses the button of a shortcut, if it is there.
    void run(Shortcut shortcut) {
        ToggleButton button = shortcut == Shortcut.RECORD ? record : pause;
        if (button.isVisible()) {
            button.fire();
        }
    }

    private void arrange(
            RecordingViewModel recording, BarViewModel model, Texts texts, Runnable changed) {
        TalkRecording now = recording.state().get();
        boolean shown = now.running() || model.presence().recording().get();
        show(dot, shown && !now.manual());
        dotIcon.setIconCode(
                now.paused()
                        ? MaterialDesignR.RECORD_CIRCLE_OUTLINE
                        : MaterialDesignR.RECORD_CIRCLE);
        String word =
                texts.get(
                        now.paused()
                                ? "phonebar.recording.paused"
                                : now.automatic()
                                        ? "phonebar.recording.automatic"
                                        : "phonebar.recording");
        dot.setAccessibleText(word);
        dot.setTooltip(new Tooltip(word));
        show(record, recording.possible() && !(shown && !now.manual()));
        record.setSelected(now.manual());
        recordIcon.setIconCode(
                now.manual() && !now.paused()
                        ? MaterialDesignR.RECORD_CIRCLE
                        : MaterialDesignR.RECORD_CIRCLE_OUTLINE);
        explain(
                record,
                Shortcut.RECORD,
                texts,
                now.manual() ? "phonebar.record.end" : "phonebar.record");
        show(pause, recording.pausable());
        pause.setSelected(now.paused());
        pauseIcon.setIconCode(
                now.paused()
                        ? MaterialDesignP.PLAY_CIRCLE_OUTLINE
                        : MaterialDesignP.PAUSE_CIRCLE_OUTLINE);
        explain(
                pause,
                Shortcut.RECORD_PAUSE,
                texts,
                now.paused() ? "phonebar.record.resume" : "phonebar.record.pause");
        show(this, dot.isVisible() || record.isVisible() || pause.isVisible());
        changed.run();
    }

    private static void explain(ToggleButton button, Shortcut shortcut, Texts texts, String key) {
        shortcut.explain(button, texts, key);
        button.setAccessibleText(texts.get(key));
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static ToggleButton tool(String id, FontIcon icon) {
        var button = new ToggleButton("", icon);
        button.setId(id);
        button.getStyleClass().add("tool");
        return button;
    }
}
