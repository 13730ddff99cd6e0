package org.parley.desk.entity;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.LastChange;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.FormTabs.FormTab;
import org.parley.desk.entity.bulk.DeleteQuestion;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ConflictNotice;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.shell.PageWishes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The form beside the table: the fields, what is wrong beside each, who changed the thing
/// meanwhile, and its history.
final class EntityFormPane<E extends Identified & Versioned> extends VBox {
    private final EntityScreen<E> screen;
    private final EntityFormModel<E> model;
    private final Texts texts;
    private final boolean mayEdit;
    private final Label title = new Label();
    private final FormFields<E> fields;
    private final ProblemPane problem = new ProblemPane();
    private final ConflictNotice conflict;
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final Label done = new Label();
    private final EffectPane effect;
    private final FormTabs tabs = new FormTabs();
    private final Map<String, FormTab> fieldTabs = new LinkedHashMap<>();
    private final List<FormTab> panelTabs = new ArrayList<>();
    private final FormTab historyTab;
    private final HistoryPane<E> history;
    private final RelativeTime times;
    private Consumer<E> saved = _ -> {};
    private Runnable back = () -> {};
    private boolean showing;
    private boolean tried;
    private boolean asked;

    EntityFormPane(
            EntityScreen<E> screen, EntityFormModel<E> model, EntityDesk desk, boolean mayEdit) {
        this.screen = screen;
        this.model = model;
        this.texts = desk.texts;
        this.mayEdit = mayEdit;
        this.times = new RelativeTime(desk.texts, desk.session.clock());
        this.fields = new FormFields<>(screen, desk.texts, mayEdit, this::changed);
        this.conflict =
                new ConflictNotice(
                        screen.prefix() + ".form", texts, model::reload, () -> save(true));
        this.effect = new EffectPane(screen.prefix(), desk, done::setText);
        this.history = new HistoryPane<>(screen, model, desk.texts, times);
        setId(screen.prefix() + ".form");
        getStyleClass().addAll("panel", "entity-form");
        screen.tabs()
                .forEach(name -> {
                    String key =
                            name.isEmpty()
                                    ? "entity.tab.details"
                                    : screen.prefix() + ".tab." + name;
                    fieldTabs.put(name, tab(key, details(name)));
                });
        screen.panels().forEach(this::panel);
        this.historyTab = historyTab();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        problem.setId(screen.prefix() + ".form.problem");
        getChildren().addAll(head(), notice(), tabs, foot());
    }

    void attach(Bindings b) {
        b.follow(model.shown(), this::show);
        b.follow(model.faults(), this::showFaults);
        b.follow(model.conflict(), this::showConflict);
        b.follow(model.problem(), problem::tell);
        b.follow(model.saving(), busy -> save.setDisable(busy || !mayEdit));
    }

    /// Hears what was stored.
    void onSaved(Consumer<E> listener) {
        saved = listener;
    }

    /// Stores what the form holds.
    void save() {
        save(false);
    }

    /// Whether the form holds changes that are not stored.
    boolean isChanged() {
        E known = model.present();
        return known != null && !fields.candidate(known).equals(known);
    }

    void showHistory() {
        historyTab.select();
    }

    private void save(boolean overwrite) {
        E known = model.present();
        if (known != null && mayEdit) {
            tried = true;
            asked = true;
            model.save(
                    fields.candidate(known),
                    fields.typingFaults(),
                    overwrite,
                    stored -> {
                        asked = false;
                        told();
                        saved.accept(stored);
                    });
            goTo(model.faults().get());
        }
    }

    private void told() {
        if (!screen.isPublished()) {
            done.setText(texts.get("entity.saved"));
        }
        followEffect();
    }

    /// Something was stored or deleted: tells what Asterisk made of it, if it concerns Asterisk.
    void followEffect() {
        if (screen.isPublished()) {
            effect.ask();
        }
    }

    private void show(Optional<E> entity) {
        effect.forget();
        setVisible(entity.isPresent());
        setManaged(entity.isPresent());
        if (entity.isEmpty()) {
            return;
        }
        E now = entity.get();
        tried = false;
        done.setText("");
        showing = true;
        fields.show(now, !model.isNew());
        showing = false;
        title.setText(model.isNew() ? texts.get("entity.new") : screen.nameOf(now));
        historyTab.offer(!model.isNew());
        panelTabs.forEach(tab -> tab.offer(!model.isNew()));
        if (model.isNew()) {
            tabs.selectFirst();
        } else if (historyTab.isSelected()) {
            history.show(now);
        }
    }

    /// Puts the cursor into the first field.
    void focus() {
        if (tabs.isFirstSelected()) {
            fields.focus();
        }
    }

    /// Opens the tab of what is wrong, once after each try to save.
    private void goTo(Map<String, String> told) {
        if (asked && !told.isEmpty()) {
            asked = false;
            fields.findFaultyTab(told).map(fieldTabs::get).ifPresent(FormTab::select);
            fields.focusFault(told, model.places());
        }
    }

    private void showFaults(Map<String, String> told) {
        goTo(told);
        String elsewhere = fields.showFaults(told);
        if (!elsewhere.isEmpty()) {
            problem.show(new ProblemText(texts.get("problem.title"), elsewhere, false));
        }
    }

    private void showConflict(Optional<LastChange> change) {
        conflict.tell(
                change.map(last -> texts.get("entity.conflict", last.by(), times.since(last.at())))
                        .orElse(""));
    }

    private HBox head() {
        title.getStyleClass().add("panel-title");
        title.setId(screen.prefix() + ".form.title");
        var close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.setId(screen.prefix() + ".form.close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(texts.get("entity.close"));
        close.setTooltip(new Tooltip(texts.get("entity.close.tip")));
        close.setOnAction(_ -> close());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(title, room, close);
        head.getStyleClass().add("panel-head");
        return head;
    }

    /// Closes the form; asks when something was typed and not stored.
    ///
    /// @return whether it is closed
    boolean leave() {
        boolean may =
                !mayEdit
                        || !isChanged()
                        || new DeleteQuestion(texts)
                                .ask(
                                        getScene().getWindow(),
                                        texts.get("entity.discard.title"),
                                        texts.get("entity.discard"),
                                        texts.get("entity.discard.yes"));
        if (may) {
            model.close();
            back = () -> {};
            cancel.setText(texts.get("entity.cancel"));
        }
        return may;
    }

    /// Closes the form as {@link #leave} does, and goes back to the page that asked for it.
    boolean close() {
        Runnable asker = back;
        boolean may = leave();
        if (may) {
            asker.run();
        }
        return may;
    }

    /// Shows what another page asked for.
    void open(PageWishes.Wish wish) {
        model.read(
                wish.id(),
                () -> {
                    back = wish.back();
                    cancel.setText(wish.backWords());
                    Optional.ofNullable(fieldTabs.get(wish.tab())).ifPresent(FormTab::focus);
                    focus();
                });
    }

    private VBox notice() {
        var box = new VBox(8, conflict, effect, problem);
        box.getStyleClass().add("entity-notice");
        return box;
    }

    private ScrollPane details(String tab) {
        var scroll = new ScrollPane(fields.page(tab));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// Looks again while one corrects; before the first try, one types in peace.
    private void changed(ScreenField field) {
        if (showing) {
            return;
        }
        effect.forget();
        done.setText("");
        E known = model.present();
        if (known != null
                && (tried || fields.isTooLong(field) || !model.faults().get().isEmpty())) {
            model.check(fields.candidate(known), fields.typingFaults());
        }
    }

    /// A tab whose content is made when it is opened.
    private void panel(String name, Function<E, Node> content) {
        FormTab tab = tab(screen.prefix() + ".tab." + name, new VBox());
        Runnable fill =
                () -> {
                    E known = model.present();
                    if (tab.isSelected() && known != null && !model.isNew()) {
                        var box = new VBox(content.apply(known));
                        box.getStyleClass().add("entity-fields");
                        tab.show(box);
                    }
                };
        tab.onOpened(fill);
        model.shown().subscribe((_, _) -> fill.run());
        panelTabs.add(tab);
    }

    private FormTab historyTab() {
        FormTab tab = tab("entity.tab.history", history);
        tab.onOpened(() -> {
            E known = model.present();
            if (known != null && !model.isNew()) {
                history.show(known);
            }
        });
        return tab;
    }

    private FormTab tab(String key, Node content) {
        return tabs.add(
                screen.prefix() + key.substring(key.indexOf(".tab.")), texts.get(key), content);
    }

    private HBox foot() {
        save.setText(texts.get("entity.save"));
        save.setId(screen.prefix() + ".form.save");
        save.getStyleClass().add("accent");
        save.setTooltip(new Tooltip(texts.get("entity.save.tip")));
        save.setOnAction(_ -> save());
        cancel.setText(texts.get("entity.cancel"));
        cancel.setId(screen.prefix() + ".form.cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> close());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        done.setId(screen.prefix() + ".form.saved");
        done.getStyleClass().add("muted");
        var foot = new HBox(8, done, room, cancel, save);
        foot.getStyleClass().add("form-foot");
        return foot;
    }
}
