package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.parley.admin.security.SecurityViewModel.Figure;
import org.parley.admin.security.SecurityViewModel.Switch;
import org.parley.contract.auth.PasswordRules;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.problem.ProblemText;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rules for passwords, lock-out, and the second factor.
public final class SecurityView extends View<VBox> {
    private final SecurityViewModel model;
    private final Texts texts;
    private final Map<Figure, Spinner<Integer>> figures = new EnumMap<>(Figure.class);
    private final Map<Switch, CheckBox> switches = new EnumMap<>(Switch.class);
    private final SingleSignOnPane providerPane;
    private final DirectoryPane directoryPane;
    private final DirectoryTrialPane trialPane;

    @FXML private VBox passwords;
    @FXML private VBox lockOut;
    @FXML private VBox factor;
    @FXML private VBox provider;
    @FXML private VBox directory;
    @FXML private ProblemPane problem;
    @FXML private Button save;
    @FXML private Button discard;

    @Inject
    public SecurityView(SecurityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.directoryPane = new DirectoryPane(model.directory(), texts, model.mayEdit());
        this.trialPane = new DirectoryTrialPane(model.trial(), texts, model.mayEdit());
        this.providerPane = new SingleSignOnPane(model.singleSignOn(), texts, model.mayEdit());
    }

    @Override
    protected void prepared() {
        passwords
                .getChildren()
                .addAll(
                        box(Switch.SUITE),
                        inner(
                                row(Figure.LENGTH),
                                box(Switch.LOWER_CASE),
                                box(Switch.UPPER_CASE),
                                box(Switch.DIGIT),
                                box(Switch.SIGN),
                                row(Figure.VALID_DAYS),
                                row(Figure.WARN_DAYS),
                                box(Switch.CHANGE_FIRST)),
                        row(Figure.HISTORY));
        provider.getChildren().add(providerPane);
        directory.getChildren().addAll(directoryPane, trialPane);
        lockOut.getChildren().addAll(row(Figure.FAILURES), row(Figure.MINUTES));
        factor.getChildren()
                .addAll(
                        box(Switch.SECOND_FACTOR),
                        inner(
                                note("security.factor.who"),
                                box(Switch.FACTOR_ADMIN),
                                box(Switch.FACTOR_USER),
                                box(Switch.FACTOR_AGENT)));
    }

    @Override
    protected void attached(Bindings b) {
        figures.forEach((figure, spinner) -> {
            b.bindBoth(spinner.getValueFactory().valueProperty(), model.figure(figure));
            b.listen(
                    spinner.focusedProperty(),
                    focused -> {
                        if (!focused) {
                            spinner.commitValue();
                        }
                    });
        });
        providerPane.attach(b);
        directoryPane.attach(b);
        trialPane.attach(b);
        switches.forEach((which, box) -> b.bindBoth(box.selectedProperty(), model.on(which)));
        b.follow(model.on(Switch.SUITE), on -> enable(passwords, on));
        b.follow(model.on(Switch.SECOND_FACTOR), on -> enable(factor, on));
        b.follow(model.problem(), this::show);
        b.bind(save.disableProperty(), model.busy().or(model.changed().not()));
        b.bind(discard.disableProperty(), model.busy().or(model.changed().not()));
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
                this::saveChanges);
        model.load();
    }

    @FXML
    void saveChanges() {
        figures.values().forEach(Spinner::commitValue);
        if (!save.isDisabled()) {
            model.save();
        }
    }

    @FXML
    void discardChanges() {
        model.discard();
    }

    private void show(Optional<ProblemText> told) {
        problem.tell(told, texts.get("security.reload"), model::load);
    }

    /// What depends on a switch is greyed with it.
    private void enable(VBox section, boolean on) {
        section.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("form-inner"))
                .forEach(node -> node.setDisable(!on || !model.mayEdit()));
    }

    private VBox inner(Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add("form-inner");
        return box;
    }

    private Label note(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private CheckBox box(Switch which) {
        String key = key(which);
        String name = "security." + key;
        var box =
                new CheckBox(
                        key.equals("sign")
                                ? texts.get(name, PasswordRules.SIGNS)
                                : texts.get(name));
        box.setId("admin.security." + key);
        box.setWrapText(true);
        box.setDisable(!model.mayEdit());
        switches.put(which, box);
        return box;
    }

    private HBox row(Figure which) {
        String key = key(which);
        var spinner = new Spinner<Integer>(which.least, which.most, which.least);
        spinner.setId("admin.security." + key);
        spinner.setEditable(true);
        spinner.setPrefWidth(120);
        spinner.setMinWidth(120);
        spinner.setDisable(!model.mayEdit());
        figures.put(which, spinner);
        var label = new Label(texts.get("security." + key));
        label.setLabelFor(spinner);
        label.setWrapText(true);
        label.setMinWidth(280);
        label.setPrefWidth(280);
        var unit = new Label(texts.get("security." + key + ".unit"));
        unit.getStyleClass().add("muted");
        unit.setWrapText(true);
        unit.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(label, spinner, unit);
        row.getStyleClass().add("form-row");
        return row;
    }

    private static String key(Enum<?> which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
