package org.parley.admin.realtime.dialog;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks which telephone rings for a supervisor who listens.
public final class SpyDialog {
    private final Texts texts;

    public SpyDialog(Texts texts) {
        this.texts = texts;
    }

    /// Waits for the answer: the number of a telephone.
    ///
    /// @param title what is going to be done to whom
    /// @param telephones without a person; those that are not registered cannot ring
    /// @param last the number that was chosen before; empty for none
    /// @param pin takes a new PIN for listening by telephone
    public Optional<String> ask(
            Window owner,
            String title,
            List<TelephoneRow> telephones,
            String last,
            Consumer<String> pin) {
        List<TelephoneRow> able =
                telephones.stream()
                        .filter(TelephoneRow::registered)
                        .sorted(Comparator.comparing(TelephoneRow::name))
                        .toList();
        var box = new ComboBox<TelephoneRow>(FXCollections.observableArrayList(able));
        box.setId("admin.realtime.spy.telephone");
        box.setConverter(new Names());
        box.setMaxWidth(Double.MAX_VALUE);
        able.stream()
                .filter(telephone -> telephone.extension().equals(last))
                .findFirst()
                .or(() -> able.stream().findFirst())
                .ifPresent(box::setValue);
        var label = new Label(texts.get("realtime.spy.telephone"));
        label.setLabelFor(box);
        var about =
                new Label(texts.get(able.isEmpty() ? "realtime.spy.none" : "realtime.spy.about"));
        about.setId("admin.realtime.spy.about");
        about.setWrapText(true);
        about.setMaxWidth(400);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var yes = new ButtonType(texts.get("realtime.spy.do"), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<String>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.getDialogPane().setId("admin.realtime.spy");
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        dialog.getDialogPane()
                .setContent(new VBox(12, new VBox(4, label, box), about, byTelephone(pin)));
        dialog.getDialogPane().setMinWidth(440);
        Node ring = dialog.getDialogPane().lookupButton(yes);
        ring.setId("admin.realtime.spy.yes");
        ring.setDisable(able.isEmpty());
        dialog.setResultConverter(pressed ->
                pressed == yes && box.getValue() != null ? box.getValue().extension() : null);
        dialog.setOnShown(_ -> box.requestFocus());
        return dialog.showAndWait();
    }

    /// Where one sets the PIN for listening without the board.
    private VBox byTelephone(Consumer<String> pin) {
        var about = new Label(texts.get("realtime.spy.pin.about"));
        about.getStyleClass().addAll("muted", "small");
        about.setWrapText(true);
        about.setMaxWidth(400);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var field = new PasswordField();
        field.setId("admin.realtime.spy.pin");
        field.setPromptText(texts.get("realtime.spy.pin"));
        field.setAccessibleText(texts.get("realtime.spy.pin"));
        var set = new Button(texts.get("realtime.spy.pin.set"));
        set.setId("admin.realtime.spy.pin.set");
        set.setDisable(true);
        field.textProperty().subscribe(text -> set.setDisable(!text.matches("[0-9]{6,10}")));
        set.setOnAction(_ -> {
            pin.accept(field.getText());
            field.clear();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return new VBox(6, about, new HBox(8, field, set));
    }

    /// A telephone by its name and number.
    private static final class Names extends StringConverter<TelephoneRow> {
        @Override
        public String toString(@Nullable TelephoneRow telephone) {
            return telephone == null ? "" : telephone.name() + " · " + telephone.extension();
        }

        @Override
        public @Nullable TelephoneRow fromString(@Nullable String text) {
            return null;
        }
    }
}
