package org.parley.phonebar.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;

import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.bar.BarBehaviour;

import java.util.Optional;

/// Whether and when calls of queues answer themselves, and whether the bar comes to the front. What
/// an administrator has forced is greyed and says so.
final class CallsPart extends VBox {
    private static final int MOST_SECONDS = 60;

    private final BarBehaviour behaviour;
    private final CheckBox autoAnswer;
    private final Spinner<Integer> seconds = new Spinner<>(0, MOST_SECONDS, 0);
    private final CheckBox popUp;
    private final Label forced;
    private boolean showing;

    CallsPart(Bindings b, BarBehaviour behaviour, Texts texts) {
        this.behaviour = behaviour;
        var controls = new Controls(texts);
        autoAnswer =
                controls.check("auto-answer", on -> behaviour.change(BarSetting.AUTO_ANSWER, on));
        popUp = controls.check("pop-up", on -> behaviour.change(BarSetting.POP_UP, on));
        forced = controls.note("forced");
        forced.setId("settings.forced");
        seconds.valueProperty()
                .subscribe((_, now) -> {
                    if (!showing) {
                        behaviour.answerAfter(now);
                    }
                });
        getChildren()
                .addAll(autoAnswer, controls.field("auto-answer-seconds", seconds), popUp, forced);
        b.follow(behaviour.settings(), this::show);
    }

    private void show(Optional<BarSettings> known) {
        showing = true;
        autoAnswer.setSelected(behaviour.isOn(BarSetting.AUTO_ANSWER, false));
        autoAnswer.setDisable(!behaviour.isFree(BarSetting.AUTO_ANSWER));
        seconds.setDisable(!behaviour.isFree(BarSetting.AUTO_ANSWER));
        known.ifPresent(now -> seconds.getValueFactory().setValue(now.autoAnswerSeconds()));
        popUp.setSelected(behaviour.isOn(BarSetting.POP_UP, true));
        popUp.setDisable(!behaviour.isFree(BarSetting.POP_UP));
        boolean any =
                known.filter(now ->
                                !now.isFree(BarSetting.AUTO_ANSWER)
                                        || !now.isFree(BarSetting.POP_UP))
                        .isPresent();
        forced.setVisible(any);
        forced.setManaged(any);
        showing = false;
    }
}
