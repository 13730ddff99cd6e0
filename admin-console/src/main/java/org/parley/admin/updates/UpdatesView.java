package org.parley.admin.updates;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.admin.table.StatusChip;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.ServerUpdates;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.shell.ShellViewModel;
import org.parley.desk.updates.ReleaseNotes;

import java.util.Locale;
import java.util.Optional;

/// The server's version with what is newer, what desks do about theirs, and the change log.
public final class UpdatesView extends View<VBox> {
    private final UpdatesModel model;
    private final InstallModel install;
    private final UpdateChooser chooser;
    private final ShellViewModel shell;
    private final Texts texts;
    private final StatusChip state = new StatusChip();

    @FXML private HBox head;
    @FXML private Label installed;
    @FXML private VBox cards;
    @FXML private VBox newerCard;
    @FXML private VBox newer;
    @FXML private Label desks;
    @FXML private Label policy;
    @FXML private Label limit;
    @FXML private VBox changelog;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public UpdatesView(
            UpdatesModel model,
            InstallModel install,
            UpdateChooser chooser,
            ShellViewModel shell,
            Texts texts) {
        this.model = model;
        this.install = install;
        this.chooser = chooser;
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        state.setId("updates.state");
        state.setVisible(false);
        head.getChildren().add(state);
    }

    @Override
    protected void attached(Bindings b) {
        var run = new RunPane(install, texts);
        var files = new InstallPane(install, chooser, texts);
        run.attach(b);
        files.attach(b);
        cards.getChildren().setAll(run, files);
        install.load();
        b.follow(model.found(), found -> found.ifPresent(this::show));
        b.follow(model.policy(), found -> found.ifPresent(this::show));
        b.follow(
                model.problem(),
                told -> problem.tell(told, texts.get("console.again"), model::load));
        model.load();
    }

    private void show(ServerUpdates found) {
        installed.setText(found.installed());
        Optional<Release> newest = found.newer().stream().findFirst();
        state.setVisible(true);
        state.show(
                newest.isPresent()
                        ? new StatusChip.Look(MaterialDesignU.UPDATE, "busy")
                        : StatusChip.Look.GOOD,
                newest.map(release -> texts.get("updates.badge", release.version()))
                        .orElseGet(() -> texts.get("updates.newest")));
        show(newerCard, newest.isPresent());
        newer.getChildren().setAll(new ReleaseNotes(texts, found.newer()));
        desks.setText(
                found.desks().stream()
                        .findFirst()
                        .map(Release::version)
                        .orElseGet(() -> texts.get("updates.desks.none")));
        changelog.getChildren().setAll(new ReleaseNotes(texts, found.changelog()));
    }

    private void show(GeneralSettings.Clients clients) {
        policy.setText(
                texts.get("general.updates." + clients.updates().name().toLowerCase(Locale.ROOT)));
        limit.setText(
                clients.mandatoryFrom().isEmpty()
                        ? texts.get("updates.desks.no-limit")
                        : clients.mandatoryFrom());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// Opens the settings in which it is decided.
    @FXML
    void change() {
        shell.openPage("general");
    }
}
