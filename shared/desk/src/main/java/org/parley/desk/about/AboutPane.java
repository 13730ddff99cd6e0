package org.parley.desk.about;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.updates.BringingPane;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.ReleaseNotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two tabs: this program and the server, each with its version and change log. A newer version of
/// this program stands on top, and is not to be had while somebody talks.
final class AboutPane extends VBox implements AutoCloseable {
    private final AboutModel model;
    private final Texts texts;
    private final ObservableValue<Boolean> talking;
    private final VBox newer = new VBox(12);
    private final VBox server = new VBox(16);
    private final List<Subscription> listening = new ArrayList<>();
    private final Bindings bindings = new Bindings();
    private final ProblemPane problem = new ProblemPane();

    AboutPane(AboutModel model, Texts texts, ObservableValue<Boolean> talking) {
        this.model = model;
        this.texts = texts;
        this.talking = talking;
        setId("about");
        getStyleClass().add("account");
        problem.setId("about.problem");
        problem.hide();
        newer.setId("about.newer");
        newer.getStyleClass().add("notice-card");
        show(newer, false);
        var program = new VBox(16, newer, version("about.program", model.own()));
        program.getChildren().add(new ReleaseNotes(texts, model.own().releases()));
        var tabs =
                new TabPane(
                        tab("about.program", program, texts.get("about.program")),
                        tab("about.server", server, texts.get("about.server")));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(problem, tabs);
        model.problem().subscribe(told -> problem.tell(told));
        model.server().subscribe(this::showServer);
        model.notice().subscribe(this::showNewer);
    }

    private void showServer(Optional<Changelog> found) {
        server.getChildren().clear();
        found.ifPresent(log -> {
            var where = new Label(model.address());
            where.getStyleClass().add("muted");
            server.getChildren()
                    .addAll(
                            version("about.server", log),
                            where,
                            new ReleaseNotes(texts, log.releases()));
        });
    }

    private void showNewer(Optional<ClientNotice> notice) {
        show(newer, notice.isPresent());
        newer.getChildren().clear();
        notice.ifPresent(found -> {
            var title = new Label(texts.get("about.newer", found.latest(), found.current()));
            title.setId("about.newer.title");
            title.setWrapText(true);
            title.getStyleClass().add("release-version");
            newer.getChildren().addAll(title, new ReleaseNotes(texts, found.newer()));
            if (model.isOwn()) {
                var bringing = new BringingPane(model.bringing(), texts);
                bringing.attach(bindings);
                newer.getChildren().addAll(bringing, bringNow());
            } else if (found.download().isEmpty()) {
                newer.getChildren().add(wrapped(texts.get("updates.ask-administrator")));
            } else {
                newer.getChildren().addAll(updateNow(), talkFirst());
            }
        });
    }

    /// Also during a call: what is brought waits for its end.
    private Node bringNow() {
        var update = new Button(texts.get("updates.now"));
        update.setId("about.update");
        update.getStyleClass().add("accent");
        bindings.follow(
                model.bringing().state(), now -> update.setDisable(now != DeskUpdate.State.IDLE));
        update.setOnAction(_ -> model.update(talking));
        return update;
    }

    private Node updateNow() {
        var update = new Button(texts.get("updates.now"));
        update.setId("about.update");
        update.getStyleClass().add("accent");
        listening.add(talking.subscribe(update::setDisable));
        update.setOnAction(_ -> model.update(talking));
        return update;
    }

    private Node talkFirst() {
        Label first = wrapped(texts.get("about.after-the-call"));
        first.setId("about.after-the-call");
        listening.add(talking.subscribe(on -> show(first, on)));
        return first;
    }

    private Label version(String id, Changelog log) {
        var label = new Label(texts.get("about.version", log.version()));
        label.setId(id + ".version");
        label.getStyleClass().add("release-version");
        return label;
    }

    private Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Tab tab(String id, VBox content, String title) {
        content.getStyleClass().add("account-part");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var tab = new Tab(title, scroll);
        tab.setId(id);
        return tab;
    }

    /// Hears of calls no more.
    @Override
    public void close() {
        listening.forEach(Subscription::unsubscribe);
        bindings.close();
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
