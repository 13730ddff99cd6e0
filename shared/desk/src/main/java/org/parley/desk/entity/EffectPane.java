package org.parley.desk.entity;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.parley.contract.configuration.Publication;
import org.parley.contract.configuration.Publication.State;
import org.parley.contract.configuration.PublicationApi;

import java.util.Locale;
import java.util.function.Consumer;

/// Tells in a form of the telephony what a save has done in Asterisk: a quiet word beside the
/// button when it is in force, else a warning that says what failed and what to do. When the form
/// has gone meanwhile, only what failed is told, at the window's edge.
final class EffectPane extends HBox {
    private final EntityDesk desk;
    private final Consumer<String> quietly;
    private final Label words = new Label();
    private int form;

    /// @param quietly shows a word beside the button
    EffectPane(String prefix, EntityDesk desk, Consumer<String> quietly) {
        this.desk = desk;
        this.quietly = quietly;
        setId(prefix + ".form.effect");
        getStyleClass().addAll("problem", "warning");
        words.setId(prefix + ".form.effect.words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var again = new Button(desk.texts.get("entity.effect.again"));
        again.setId(prefix + ".form.effect.again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> ask());
        Node text = new VBox(8, words, again);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(MaterialDesignA.ALERT_OUTLINE), text);
        hide();
    }

    /// The form shows something else now.
    void forget() {
        form++;
        hide();
    }

    /// Asks what has become of what was just stored.
    void ask() {
        int shown = form;
        hide();
        quietly.accept(desk.texts.get("entity.effect.asking"));
        desk.background
                .run(
                        "Asking whether Asterisk has taken it over",
                        () -> desk.session.api(PublicationApi.class).settled())
                .onSuccess(found -> tell(shown, found))
                .onFailure(failure ->
                        warn(
                                shown,
                                desk.texts.get(
                                        "entity.effect.unknown",
                                        desk.problems.of(failure).detail())));
    }

    private void tell(int shown, Publication found) {
        if (found.state() != State.IN_FORCE) {
            String key = found.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            warn(shown, desk.texts.get("entity.effect." + key, String.join("; ", found.faults())));
        } else if (shown == form) {
            quietly.accept(desk.texts.get("entity.effect.in-force"));
        }
    }

    private void warn(int shown, String text) {
        if (shown == form) {
            quietly.accept(desk.texts.get("entity.saved"));
            words.setText(text);
            setVisible(true);
            setManaged(true);
        } else {
            desk.toasts.tell(text);
        }
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
