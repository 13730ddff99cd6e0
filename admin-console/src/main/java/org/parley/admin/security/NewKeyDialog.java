package org.parley.admin.security;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.Permission;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Asks for name, time and scopes of a new key.
final class NewKeyDialog {
    /// Days; 0 = no end.
    private static final List<Integer> TIMES = List.of(30, 90, 365, 0);

    private final Texts texts;
    private final InstantSource now;
    private final TextField name = new TextField();
    private final ChoiceBox<Integer> time =
            new ChoiceBox<>(FXCollections.observableArrayList(TIMES));
    private final Map<Permission, CheckBox> scopes = new EnumMap<>(Permission.class);

    NewKeyDialog(Texts texts, InstantSource now, List<Permission> possible) {
        this.texts = texts;
        this.now = now;
        name.setId("admin.keys.name");
        time.setId("admin.keys.time");
        time.setValue(90);
        time.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer days) {
                        return days == null || days == 0
                                ? texts.get("keys.time.none")
                                : texts.get("keys.time.days", days);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return 0;
                    }
                });
        for (Permission each : possible) {
            var box = new CheckBox(each.code());
            box.setId("admin.keys.scope." + each.code());
            box.setPrefWidth(180);
            scopes.put(each, box);
        }
    }

    /// Waits for the answer.
    Optional<NewApiKey> ask(Window owner) {
        var yes = new ButtonType(texts.get("keys.make"), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<NewApiKey>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("keys.add.title"));
        dialog.setHeaderText(texts.get("keys.add.title"));
        dialog.getDialogPane().setId("admin.keys.dialog");
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        dialog.getDialogPane().setContent(content());
        var go = dialog.getDialogPane().lookupButton(yes);
        go.setId("admin.keys.dialog.yes");
        var boxes = scopes.values().stream().map(CheckBox::selectedProperty).toList();
        go.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> name.getText().isBlank() || chosen().isEmpty(),
                                Stream.concat(Stream.of(name.textProperty()), boxes.stream())
                                        .toArray(Observable[]::new)));
        dialog.setResultConverter(pressed -> pressed == yes ? wanted() : null);
        dialog.setOnShown(_ -> name.requestFocus());
        return dialog.showAndWait();
    }

    private VBox content() {
        var flow = new FlowPane(8, 8);
        flow.setPrefWrapLength(560);
        flow.getChildren().addAll(scopes.values());
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(220);
        scroll.getStyleClass().add("edge-to-edge");
        var about = new Label(texts.get("keys.add.about"));
        about.setWrapText(true);
        about.setMaxWidth(580);
        return new VBox(
                12,
                about,
                field("keys.name", name),
                field("keys.time", time),
                field("keys.scopes", scroll));
    }

    private VBox field(String key, Node node) {
        var label = new Label(texts.get(key));
        label.setLabelFor(node);
        return new VBox(4, label, node);
    }

    private Set<Permission> chosen() {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        scopes.forEach((permission, box) -> {
            if (box.isSelected()) {
                chosen.add(permission);
            }
        });
        return chosen;
    }

    private NewApiKey wanted() {
        int days = time.getValue() == null ? 0 : time.getValue();
        return new NewApiKey(
                name.getText().strip(),
                chosen(),
                days == 0 ? null : now.instant().plus(Duration.ofDays(days)));
    }
}
