package org.parley.desk.entity;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.PagedRows.Slot;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.List;

/// The screen of one kind of configured things: table, search, filters, form, history. A feature's
/// view extends it and says only its {@link EntityScreen}:
///
/// ```java
/// public final class PausesView extends EntityView<Pause> {
///     @Inject
///     PausesView(EntityDesk desk) {
///         super(desk, PausesScreen.DECLARED);
///     }
/// }
/// ```
public abstract class EntityView<E extends Identified & Versioned> extends View<VBox> {
    private final EntityDesk desk;
    private final EntityScreen<E> screen;
    private final Texts texts;
    private final EntityListModel<E> list;
    private final EntityFormModel<E> form;
    private final ChosenWork<E> work;
    private final boolean mayEdit;
    private final boolean mayDelete;
    private final SearchTiming timing = new SearchTiming();
    private final PauseTransition typing = new PauseTransition(Duration.millis(300));
    private final PauseTransition slow = new PauseTransition(Duration.millis(250));
    private final PauseTransition moved = new PauseTransition(Duration.millis(400));

    @FXML private TextField search;
    @FXML private Button filters;
    @FXML private MenuButton columns;
    @FXML private Button reload;
    @FXML private Button export;
    @FXML private Button bulk;
    @FXML private Button delete;
    @FXML private Button add;
    @FXML private VBox filterPlace;
    @FXML private ProblemPane problem;
    @FXML private HBox content;
    @FXML private ProgressBar progress;
    @FXML private TableView<Slot<E>> table;
    @FXML private Label found;
    @FXML private Label selected;

    private EntityTable<E> rows;
    private EntityFormPane<E> formPane;
    private FilterPane filterPane;

    @SuppressWarnings("NullAway.Init") // the parts of the screen are made when its nodes are there
    protected EntityView(EntityDesk desk, EntityScreen<E> screen) {
        this.desk = desk;
        this.screen = screen;
        this.texts = desk.texts;
        this.list = new EntityListModel<>(screen, desk);
        this.form = new EntityFormModel<>(screen, desk);
        this.work = new ChosenWork<>(screen, texts, list, form);
        this.mayEdit = desk.session.may(screen.edit());
        this.mayDelete = desk.session.may(screen.delete());
    }

    @Override
    protected void prepared() {
        named();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows = new EntityTable<>(screen, desk, list, table, columns, new RowActions());
        formPane = new EntityFormPane<>(screen, form, desk, mayEdit);
        formPane.onSaved(stored -> {
            list.load(rows.firstVisible());
            rows.selectLater(List.of(stored.id()));
        });
        content.getChildren().add(formPane);
        filterPane =
                new FilterPane(
                        screen,
                        texts,
                        wanted -> {
                            list.filter(wanted);
                            filters.setText(
                                    wanted.isEmpty()
                                            ? texts.get("entity.filters")
                                            : texts.get("entity.filters.count", wanted.size()));
                        });
        filterPlace.getChildren().add(filterPane);
        filterPlace.managedProperty().bind(filterPane.visibleProperty());
        typing.setOnFinished(_ -> list.load(0));
        slow.setOnFinished(_ -> progress.setVisible(list.loading().get()));
        moved.setOnFinished(_ -> list.load(rows.firstVisible()));
        offer(add, mayEdit);
    }

    @Override
    protected void attached(Bindings b) {
        b.bindBoth(search.textProperty(), list.search());
        b.listen(list.search(), this::typed);
        search.setOnAction(_ -> searchNow());
        list.askWhenToSearch(timing::obey);
        b.follow(list.problem(), problem::tell);
        b.follow(list.loading(), this::showLoading);
        rows.attach(b);
        b.follow(list.rows(), shown -> found.setText(texts.get("entity.count", shown.size())));
        b.follow(rows.selection(), this::showSelection);
        formPane.attach(b);
        b.on(table, KeyEvent.KEY_PRESSED, this::keyOnTable);
        b.on(root(), KeyEvent.KEY_PRESSED, this::keyAnywhere);
        shortcuts(b);
        b.closeLater(
                desk.stream.onBoard(
                        new EntityWatch(
                                screen.kind(),
                                this::changed,
                                change -> {
                                    if (change.id().equals(idOfForm())) {
                                        form.changedElsewhere(
                                                change.version(), formPane.isChanged());
                                    }
                                })));
        List.of(typing, slow, moved).forEach(one -> b.closeLater(one::stop));
        desk.wishes()
                .take(screen.kind())
                .ifPresent(wish -> {
                    rows.selectLater(List.of(wish.id()));
                    formPane.open(wish);
                });
        list.load(0);
    }

    /// Something of the kind was added, changed or deleted, by whomever; the list is read anew.
    protected void changed() {
        moved.playFromStart();
    }

    private void typed(String text) {
        typing.stop();
        if (timing.begins(text)) {
            typing.playFromStart();
        }
    }

    private void searchNow() {
        typing.stop();
        list.load(0);
    }

    private java.util.@org.jspecify.annotations.Nullable UUID idOfForm() {
        E known = form.present();
        return known == null ? null : known.id();
    }

    private void shortcuts(Bindings b) {
        shortcut(b, KeyCode.F, search::requestFocus);
        shortcut(b, KeyCode.N, this::add);
        shortcut(b, KeyCode.S, formPane::save);
        shortcut(b, KeyCode.R, this::reload);
        shortcut(b, KeyCode.E, this::export);
        shortcut(b, KeyCode.B, this::editMany);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(
                        KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::filters);
    }

    private void shortcut(Bindings b, KeyCode code, Runnable action) {
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN),
                action);
    }

    private void keyOnTable(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> rows.chosen().stream().findFirst().ifPresent(this::open);
            case DELETE -> delete();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyAnywhere(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || event.isConsumed()) {
            return;
        }
        if (form.present() != null) {
            if (formPane.close()) {
                table.requestFocus();
            }
            event.consume();
        } else if (!search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void open(E entity) {
        if (form.present() == null || formPane.leave()) {
            form.edit(entity);
            formPane.focus();
        }
    }

    /// Opens the form for a new thing.
    @FXML
    void add() {
        if (mayEdit && (form.present() == null || formPane.leave())) {
            form.add();
            formPane.focus();
        }
    }

    @FXML
    void filters() {
        filterPane.toggle();
    }

    @FXML
    void reload() {
        list.load(rows.firstVisible());
    }

    @FXML
    void export() {
        String title = texts.get(screen.prefix() + ".title");
        desk.exports
                .choose(root().getScene().getWindow(), title, title + ".csv")
                .ifPresent(file -> list.export(file, rows.columns()));
    }

    @FXML
    void delete() {
        List<E> chosen = rows.chosen();
        if (mayDelete && !chosen.isEmpty()) {
            work.delete(root().getScene().getWindow(), chosen, formPane::followEffect);
        }
    }

    /// Gives the same values to everything that is chosen.
    @FXML
    void editMany() {
        List<E> chosen = rows.chosen();
        if (bulk.isVisible() && (form.present() == null || formPane.leave())) {
            work.change(root().getScene().getWindow(), chosen);
        }
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private void showLoading(boolean busy) {
        if (busy) {
            slow.playFromStart();
        } else {
            progress.setVisible(false);
        }
    }

    private void showSelection(int count) {
        selected.setText(count < 2 ? "" : texts.get("entity.selected", count));
        offer(delete, count > 0 && mayDelete);
        offer(bulk, count > 1 && mayEdit && !screen.bulk().isEmpty());
    }

    private void named() {
        String prefix = screen.prefix();
        root().setId(prefix);
        for (Node node :
                List.of(
                        search, filters, columns, reload, export, bulk, delete, add, problem,
                        progress, table, found, selected)) {
            node.setId(prefix + node.getId().substring("entity".length()));
        }
        table.setAccessibleText(texts.get(prefix + ".title"));
        HBox.setHgrow(table.getParent(), Priority.ALWAYS);
    }

    /// What the menu of a row does.
    private final class RowActions implements EntityTable.Actions<E> {
        @Override
        public void open(E entity) {
            EntityView.this.open(entity);
        }

        @Override
        public void history(E entity) {
            EntityView.this.open(entity);
            formPane.showHistory();
        }

        @Override
        public void copy(E entity) {
            if (form.present() == null || formPane.leave()) {
                list.copy(
                        entity,
                        made -> {
                            rows.selectLater(List.of(made.id()));
                            form.edit(made);
                            formPane.focus();
                        });
            }
        }

        @Override
        public void delete() {
            EntityView.this.delete();
        }

        @Override
        public boolean mayEdit() {
            return mayEdit;
        }

        @Override
        public boolean mayDelete() {
            return mayDelete;
        }
    }
}
