package org.parley.admin.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.SettingsApi;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.ArrayList;
import java.util.List;

/// One group of settings: loaded when the page comes, stored by its button, faults beside their
/// fields, and told when somebody else was faster.
abstract class SettingsPage<S> extends View<VBox> {
    private final SettingsDesk desk;
    private final String prefix;
    private final List<FieldFault> typing = new ArrayList<>();
    private @Nullable S stored;
    private @Nullable SettingsForm form;
    private boolean showing;

    @FXML private VBox place;
    @FXML private Button save;
    @FXML private Label state;
    @FXML private ProblemPane problem;

    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    SettingsPage(SettingsDesk desk, String prefix) {
        this.desk = desk;
        this.prefix = prefix;
    }

    abstract void build(SettingsForm fields);

    abstract S load(SettingsApi api);

    abstract S store(SettingsApi api, S settings);

    abstract void show(S settings);

    /// What the form says now; faults of typing go to [#number].
    abstract S read(S before);

    /// A question to ask before the settings are stored; empty for none.
    String questionBefore(S before, S after) {
        return "";
    }

    final Texts texts() {
        return desk.texts();
    }

    /// The number that was typed; what is none is a fault of the field.
    final int number(String name, TextField field) {
        String typed = field.getText().strip();
        try {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            typing.add(new FieldFault(name, texts().get("settings.no-number")));
            return 0;
        }
    }

    @Override
    protected void prepared() {
        form = new SettingsForm(prefix, desk.texts(), place, this::changed);
        build(form);
        boolean may = desk.session().may(Permission.SETTINGS_WRITE);
        save.setVisible(may);
        place.setDisable(!may);
    }

    @Override
    protected void attached(Bindings b) {
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
                this::save);
        reload();
    }

    private void reload() {
        desk.background()
                .run("Loading settings", () -> load(api()))
                .onSuccess(this::loaded)
                .onFailure(failure ->
                        problem.show(
                                desk.problems().of(failure),
                                texts().get("console.again"),
                                this::reload));
    }

    private void loaded(S settings) {
        problem.hide();
        stored = settings;
        showing = true;
        show(settings);
        showing = false;
        faults(List.of());
        save.setDisable(true);
    }

    private void changed() {
        if (!showing) {
            save.setDisable(false);
            state.setText("");
        }
    }

    /// Stores what the form says.
    @FXML
    void save() {
        S before = stored;
        if (before == null || save.isDisabled() || !save.isVisible()) {
            return;
        }
        typing.clear();
        S after = read(before);
        faults(typing);
        if (!typing.isEmpty()) {
            return;
        }
        String question = questionBefore(before, after);
        if (!question.isEmpty()
                && !desk.confirmation()
                        .ask(
                                root().getScene().getWindow(),
                                texts().get(prefix + ".title"),
                                question,
                                save.getText())) {
            return;
        }
        save.setDisable(true);
        desk.background()
                .run("Storing settings", () -> store(api(), after))
                .onSuccess(settings -> {
                    loaded(settings);
                    state.setText(texts().get("settings.saved"));
                })
                .onFailure(this::refused);
    }

    private void refused(Throwable failure) {
        save.setDisable(false);
        if (failure instanceof Refusal refusal && refusal.code() == ErrorCode.STALE) {
            problem.show(desk.problems().of(failure), texts().get("settings.reload"), this::reload);
        } else if (failure instanceof Refusal refusal && !refusal.faults().isEmpty()) {
            if (!faults(refusal.faults()).isEmpty()) {
                problem.show(desk.problems().of(failure));
            }
        } else {
            problem.show(desk.problems().of(failure));
        }
    }

    private List<FieldFault> faults(List<FieldFault> found) {
        SettingsForm made = form;
        return made == null ? found : made.show(found);
    }

    private SettingsApi api() {
        return desk.session().api(SettingsApi.class);
    }
}
