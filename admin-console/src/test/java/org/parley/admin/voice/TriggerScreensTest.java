package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ServedConsoleTest;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerApi;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.contract.triggers.TriggerVerdict;
import org.parley.desk.i18n.Language;

import java.util.List;
import java.util.UUID;

/// The console's pages of triggers, on a real server.
@Tag("V4")
final class TriggerScreensTest extends ServedConsoleTest {
    @Test
    void aTriggerIsMadeAndTriedWithoutACall() {
        String sales = queue("sales").toString();
        open(Language.ENGLISH, "voice", "triggers");
        awaitRows("triggers.table", 1);
        click("triggers.add");
        awaitScreen("the form", () -> shown("triggers.form.name"));
        onScreen(() -> this.<TextField>node("triggers.form.name").setText("Know the caller"));
        tab("conditions");
        condition("triggers.form.all", 0, ConditionField.STATUS, TriggerStatus.RING.name());
        condition("triggers.form.any", 0, ConditionField.QUEUE, sales);
        snap("admin-trigger-conditions");
        tab("actions");
        awaitScreen("the palette", () -> shown("triggers.form.actions.add.popUp"));
        click("triggers.form.actions.add.popUp");
        onScreen(() -> {
            this.<TextField>node("triggers.form.actions.0.title").setText("{{caller.number}}");
            this.<TextField>node("triggers.form.actions.0.url")
                    .setText("https://crm.example.org/find?q={{caller.number}}");
        });
        snap("admin-trigger-actions");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("triggers.table", 2);
        snap("admin-triggers");
        Trigger made =
                other.api(TriggerApi.class).list("know", List.of(), null, 1, 0).rows().getFirst();
        assertEquals(
                List.of(TriggerCondition.is(ConditionField.STATUS, TriggerStatus.RING)),
                made.all());
        assertEquals(List.of(TriggerCondition.is(ConditionField.QUEUE, sales)), made.any());
        assertEquals("popUp", made.actions().getFirst().application());
    }

    @Test
    void aMadeUpCallSaysWhatEachTriggerWouldDo() {
        open(Language.ITALIAN, "voice", "trigger-log");
        awaitScreen(
                "the queues",
                () -> this.<ComboBox<UUID>>node("trigger-log.case.queue").getItems().size() > 1);
        onScreen(() -> {
            this.<ComboBox<UUID>>node("trigger-log.case.queue").setValue(queue("sales"));
            this.<TextField>node("trigger-log.case.number").setText("39061234");
        });
        click("trigger-log.case.try");
        awaitRows("trigger-log.verdicts", 1);
        TriggerVerdict verdict =
                this.<TableView<TriggerVerdict>>node("trigger-log.verdicts").getItems().getFirst();
        assertTrue(verdict.fits() && !verdict.enabled(), verdict.toString());
        assertEquals("39061234 | sales", verdict.actions().getFirst().what());
        snap("admin-trigger-log-it");
    }

    private void condition(String group, int place, ConditionField field, String value) {
        awaitScreen(group, () -> shown(group + ".add"));
        onScreen(() -> this.<Button>node(group + ".add").fire());
        String line = group + "." + place;
        onScreen(() -> this.<ComboBox<ConditionField>>node(line + ".field").setValue(field));
        awaitScreen(
                "the choice",
                () -> this.<ComboBox<String>>node(line + ".value").getItems().contains(value));
        onScreen(() -> this.<ComboBox<String>>node(line + ".value").setValue(value));
    }

    private void tab(String name) {
        onScreen(() -> this.<ToggleButton>node("triggers.tab." + name).setSelected(true));
    }

    private UUID queue(String name) {
        return other.api(QueueApi.class).list(name, List.of(), null, 1, 0).rows().getFirst().id();
    }
}
