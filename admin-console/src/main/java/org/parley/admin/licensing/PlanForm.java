package org.parley.admin.licensing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.licensing.Billing;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.platform.LicensedModule;
import org.parley.desk.i18n.Texts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Asks the vendor for another plan.
final class PlanForm {
    private static final double WIDTH = 420;
    private static final int LINES = 3;

    private final Texts texts;
    private final LicenceViewModel model;
    private final TextField plan = new TextField();
    private final TextField agents = new TextField();
    private final ComboBox<Billing> billing = new ComboBox<>();
    private final Map<LicensedModule, CheckBox> modules = new EnumMap<>(LicensedModule.class);
    private final TextArea note = new TextArea();
    private final TextField contact = new TextField();
    private final TextField email = new TextField();
    private final Label fault = new Label();
    private final VBox box = new VBox(12);

    PlanForm(Texts texts, LicenceWords words, LicenceViewModel model) {
        this.texts = texts;
        this.model = model;
        billing.getItems().setAll(Billing.values());
        billing.setValue(Billing.YEARLY);
        billing.setConverter(words());
        billing.setMaxWidth(WIDTH);
        note.setPrefRowCount(LINES);
        FlowPane boxes = new FlowPane(16, 8);
        for (LicensedModule module : LicensedModule.values()) {
            CheckBox check = new CheckBox(words.module(module));
            check.setId("licence.request.module." + module.name());
            check.setSelected(true);
            modules.put(module, check);
            boxes.getChildren().add(check);
        }
        field("plan", plan);
        field("agents", agents);
        field("billing", billing);
        field("modules", boxes);
        field("contact", contact);
        field("email", email);
        field("note", note);
        fault.setId("licence.request.fault");
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        Button send = new Button(texts.get("licence.request.send"));
        send.setId("licence.request.send");
        send.setOnAction(_ -> send());
        box.getChildren().addAll(fault, send);
    }

    Node node() {
        return box;
    }

    private void send() {
        int wanted = number();
        if (plan.getText().isBlank()
                || contact.getText().isBlank()
                || !email.getText().contains("@")) {
            fault.setText(texts.get("licence.request.incomplete"));
        } else if (wanted < 1) {
            fault.setText(texts.get("licence.request.no-number"));
        } else {
            fault.setText("");
            model.request(
                    new PlanRequest(
                            plan.getText().strip(),
                            wanted,
                            Objects.requireNonNullElse(billing.getValue(), Billing.YEARLY),
                            modules.entrySet().stream()
                                    .filter(entry -> entry.getValue().isSelected())
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()),
                            note.getText(),
                            contact.getText().strip(),
                            email.getText().strip()),
                    this::clear);
        }
    }

    private int number() {
        try {
            return Integer.parseInt(agents.getText().strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void clear() {
        plan.clear();
        agents.clear();
        note.clear();
    }

    private void field(String name, Node control) {
        Label label = new Label(texts.get("licence.request." + name));
        label.setLabelFor(control);
        control.setId("licence.request." + name);
        if (control instanceof TextField text) {
            text.setMaxWidth(WIDTH);
        }
        box.getChildren().add(new VBox(4, label, control));
    }

    private StringConverter<Billing> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Billing value) {
                return value == null
                        ? ""
                        : texts.get("licence.billing." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public @Nullable Billing fromString(String text) {
                return null;
            }
        };
    }
}
