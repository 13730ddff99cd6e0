package org.parley.admin.updates;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdatePackages;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.updates.ReleaseNotes;

import java.util.List;
import java.util.Optional;

/// The updates that lie on the server, and the question before one is installed.
final class InstallPane extends VBox {
    private static final double MEGABYTE = 1e6;

    private final InstallModel model;
    private final UpdateChooser chooser;
    private final Texts texts;
    private final ProblemPane problem = new ProblemPane();
    private final VBox list = new VBox(8);
    private final VBox question = new VBox(12);

    InstallPane(InstallModel model, UpdateChooser chooser, Texts texts) {
        super(16);
        this.model = model;
        this.chooser = chooser;
        this.texts = texts;
        setId("updates.files");
        getStyleClass().addAll("panel", "settings-card");
        problem.setId("updates.files.problem");
        list.setId("updates.files.list");
        question.setId("updates.question");
        question.getStyleClass().add("answer-card");
    }

    void attach(Bindings b) {
        var title = new Label(texts.get("updates.files"));
        title.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = button("updates.add", this::choose);
        var head = new HBox(8, title, space, add);
        var busy = new ProgressBar();
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.getStyleClass().add("hairline");
        getChildren()
                .setAll(
                        head,
                        words(texts.get("updates.files.about"), "fact-label"),
                        busy,
                        problem,
                        list,
                        question);
        b.bind(add.disableProperty(), model.busy());
        b.bind(busy.visibleProperty(), model.busy());
        b.bind(busy.managedProperty(), model.busy());
        b.follow(model.problem(), problem::tell);
        b.follow(model.packages(), found -> found.ifPresent(this::show));
        b.follow(model.asked(), this::ask);
        b.listen(model.run(), _ -> model.packages().get().ifPresent(this::show));
    }

    private void choose() {
        chooser.choose(getScene().getWindow(), texts.get("updates.add")).ifPresent(model::add);
    }

    private void show(UpdatePackages found) {
        list.getChildren().clear();
        if (found.packages().isEmpty() && found.refused().isEmpty()) {
            list.getChildren().add(words(texts.get("updates.files.none"), "muted"));
        }
        found.packages().forEach(one -> list.getChildren().add(row(one, found.obstacle())));
        found.refused().forEach(why -> list.getChildren().add(words(why, "release-line")));
        boolean ofServer =
                found.packages().stream()
                        .anyMatch(one -> one.program().equals(UpdateManifest.SERVER));
        if (ofServer && !found.obstacle().isEmpty()) {
            Label obstacle = words(found.obstacle(), "muted");
            obstacle.setId("updates.obstacle");
            list.getChildren().add(obstacle);
        }
    }

    private Node row(UpdatePackage update, String obstacle) {
        var name = new Label(nameOf(update));
        name.setId("updates.file." + update.name());
        String system =
                update.system().equals(UpdateManifest.ANY_SYSTEM)
                        ? texts.get("updates.files.any-system")
                        : update.system();
        var facts =
                new Label(
                        texts.get(
                                "updates.files.facts",
                                system,
                                texts.formats().number(Math.round(update.bytes() / MEGABYTE))));
        facts.getStyleClass().add("fact-label");
        var words = new VBox(2, name, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(8, words);
        row.getStyleClass().add("tool-row");
        if (update.program().equals(UpdateManifest.SERVER)) {
            Button install =
                    button("updates.install", () -> model.asked().set(Optional.of(update)));
            install.setId("updates.install." + update.version());
            install.getStyleClass().add(Styles.ACCENT);
            install.setDisable(!obstacle.isEmpty() || model.isRunning());
            row.getChildren().add(install);
        }
        Button remove = button("updates.remove", () -> model.remove(update));
        remove.setId("updates.remove." + update.name());
        remove.setAccessibleText(texts.get("updates.remove") + " " + nameOf(update));
        row.getChildren().add(remove);
        return row;
    }

    private void ask(Optional<UpdatePackage> asked) {
        question.setVisible(asked.isPresent());
        question.setManaged(asked.isPresent());
        question.getChildren().clear();
        asked.ifPresent(update -> {
            var title = new Label(texts.get("updates.question", update.version()));
            title.getStyleClass().add("panel-title");
            var backup = check("updates.backup");
            backup.selectedProperty().bindBidirectional(model.backup());
            var recordings = check("updates.recordings");
            recordings.selectedProperty().bindBidirectional(model.recordings());
            recordings.disableProperty().bind(backup.selectedProperty().not());
            Button now = button("updates.install-now", model::install);
            now.getStyleClass().add(Styles.ACCENT);
            Button no = button("console.cancel", () -> model.asked().set(Optional.empty()));
            no.setId("updates.cancel");
            question.getChildren()
                    .addAll(
                            List.of(
                                    title,
                                    words(texts.get("updates.question.about"), "release-line"),
                                    new ReleaseNotes(texts, update.releases()),
                                    backup,
                                    recordings,
                                    new HBox(8, now, no)));
            now.requestFocus();
        });
    }

    private String nameOf(UpdatePackage update) {
        return texts.get("updates.program." + update.program(), update.version());
    }

    private CheckBox check(String key) {
        var box = new CheckBox(texts.get(key));
        box.setId(key);
        return box;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
