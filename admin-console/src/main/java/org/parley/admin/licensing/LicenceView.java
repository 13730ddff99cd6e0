package org.parley.admin.licensing;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.parley.admin.table.StatusChip;
import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.LicensedModule;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.Optional;

/// The licence in force, loading another, and asking for another plan.
public final class LicenceView extends View<VBox> {
    private final LicenceViewModel model;
    private final LicenceFile files;
    private final Texts texts;
    private final LicenceWords words;
    private final StatusChip state = new StatusChip();

    @FXML private FlowPane head;
    @FXML private Label customer;
    @FXML private Label plan;
    @FXML private Label expires;
    @FXML private Label agents;
    @FXML private ProgressBar used;
    @FXML private Label server;
    @FXML private FlowPane modules;
    @FXML private TextArea code;
    @FXML private Button check;
    @FXML private VBox loadCard;
    @FXML private VBox previewCard;
    @FXML private VBox changes;
    @FXML private VBox requestPlace;
    @FXML private VBox requestList;
    @FXML private ProgressBar busy;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public LicenceView(LicenceViewModel model, LicenceFile files, Texts texts) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.words = new LicenceWords(texts);
    }

    @Override
    protected void prepared() {
        state.setId("licence.state");
        head.getChildren().add(state);
        check.disableProperty().bind(code.textProperty().isEmpty());
        boolean may = model.mayChange();
        loadCard.setVisible(may);
        loadCard.setManaged(may);
        if (may) {
            requestPlace.getChildren().add(new PlanForm(texts, words, model).node());
        }
    }

    @Override
    protected void attached(Bindings b) {
        b.follow(model.licence(), found -> found.ifPresent(this::show));
        b.follow(model.preview(), this::showPreview);
        b.follow(model.problem(), problem::tell);
        b.bind(busy.visibleProperty(), model.busy());
        b.followList(model.requests(), this::showRequests);
        model.load();
    }

    private void show(Licence licence) {
        state.show(LicenceWords.look(licence.state()), words.state(licence.state()));
        customer.setText(licence.demo() ? texts.get("licence.demo") : licence.customer());
        plan.setText(licence.plan());
        String end = texts.formats().date(licence.expiresAt());
        expires.setText(
                licence.graceEndsAt().isAfter(licence.expiresAt())
                        ? texts.get(
                                "licence.grace-until",
                                end,
                                texts.formats().date(licence.graceEndsAt()))
                        : end);
        agents.setText(
                texts.get("licence.agents.of", licence.agentsInUse(), licence.agentsAllowed()));
        used.setProgress(
                licence.agentsAllowed() == 0
                        ? 0
                        : Math.min(1.0, (double) licence.agentsInUse() / licence.agentsAllowed()));
        server.setText(licence.serverId().toString());
        modules.getChildren().clear();
        for (LicensedModule module : LicensedModule.values()) {
            boolean licensed = licence.modules().contains(module);
            StatusChip chip = new StatusChip();
            chip.setId("licence.module." + module.name());
            chip.show(LicenceWords.look(licensed), words.module(module));
            chip.setAccessibleText(
                    words.module(module)
                            + ": "
                            + texts.get(licensed ? "licence.licensed" : "licence.not-licensed"));
            modules.getChildren().add(chip);
        }
    }

    private void showPreview(Optional<LicenceChange> preview) {
        previewCard.setVisible(preview.isPresent());
        previewCard.setManaged(preview.isPresent());
        changes.getChildren().clear();
        preview.ifPresent(change -> {
            change.changes().forEach(item -> changes.getChildren().add(line(words.change(item))));
            if (change.changes().isEmpty()) {
                changes.getChildren().add(line(texts.get("licence.change.none")));
            }
        });
    }

    private void showRequests() {
        requestList.getChildren().clear();
        for (StoredPlanRequest stored : model.requests()) {
            requestList.getChildren().add(request(stored));
        }
        if (model.requests().isEmpty()) {
            requestList.getChildren().add(line(texts.get("licence.requests.none")));
        }
    }

    private VBox request(StoredPlanRequest stored) {
        boolean open = stored.state() == StoredPlanRequest.State.REQUESTED;
        Label first =
                line(
                        texts.get(
                                "licence.request.line",
                                stored.request().plan(),
                                stored.request().agents(),
                                texts.get(
                                        open
                                                ? "licence.request.open"
                                                : "licence.request.answered")));
        Label second =
                line(
                        texts.get(
                                "licence.request.by",
                                texts.formats().dateTime(stored.at()),
                                stored.by()));
        second.getStyleClass().add("muted");
        var both = new VBox(first, second);
        String mailed = words.mailed(stored);
        if (!mailed.isEmpty()) {
            Label third = line(mailed);
            third.setId("licence.request.mail");
            third.getStyleClass().add("muted");
            both.getChildren().add(third);
        }
        return both;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    @FXML
    void checkCode() {
        model.check(code.getText());
    }

    @FXML
    void fromFile() {
        files.choose(root().getScene().getWindow(), texts.get("licence.file"))
                .ifPresent(file -> model.read(file, this::take));
    }

    @FXML
    void fromVendor() {
        model.fetch(this::take);
    }

    private void take(String text) {
        code.setText(text);
        model.check(text);
    }

    @FXML
    void apply() {
        code.clear();
        model.apply();
    }

    @FXML
    void dismiss() {
        model.dismiss();
    }
}
