package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Confirmation;
import org.parley.admin.table.TwoLines;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The keys by which programs act in the name of people.
public final class KeysView extends View<VBox> {
    private static final String TABLE = "admin.keys.table";

    private final KeysViewModel model;
    private final Texts texts;
    private final Confirmation confirmation;

    @FXML private TextField search;
    @FXML private Label count;
    @FXML private ProblemPane problem;
    @FXML private TableView<ApiKey> table;
    @FXML private Button add;
    @FXML private Button delete;

    @Inject
    public KeysView(KeysViewModel model, Texts texts, Confirmation confirmation) {
        this.model = model;
        this.texts = texts;
        this.confirmation = confirmation;
    }

    @Override
    protected void prepared() {
        add.setDisable(!model.mayEdit());
        table.setPlaceholder(new Label(texts.get("keys.none")));
        Columns.into(
                table,
                List.<TableColumn<ApiKey, ?>>of(
                        Columns.pair(
                                id("name"),
                                texts.get("keys.name"),
                                180,
                                k -> new TwoLines.Words(k.name(), k.start() + "…")),
                        Columns.text(id("owner"), texts.get("keys.owner"), 120, ApiKey::owner),
                        Columns.text(id("scopes"), texts.get("keys.scopes"), 260, this::scopes),
                        Columns.text(
                                id("made"),
                                texts.get("keys.made-at"),
                                150,
                                k -> texts.formats().dateTime(k.createdAt())),
                        Columns.text(id("ends"), texts.get("keys.ends"), 150, this::end),
                        Columns.text(
                                id("used"),
                                texts.get("keys.used"),
                                150,
                                k -> time(k.lastUsedAt(), "accounts.never"))),
                48);
    }

    @Override
    protected void attached(Bindings b) {
        FoundRows<ApiKey> found = model.keys();
        table.setItems(found.rows());
        b.bindBoth(search.textProperty(), found.search());
        b.follow(found.total(), total -> count.setText(texts.formats().number(total)));
        b.follow(
                found.problem(),
                told ->
                        told.ifPresentOrElse(
                                text -> problem.show(text, texts.get("console.again"), found::load),
                                problem::hide));
        b.follow(
                table.getSelectionModel().selectedItemProperty(),
                chosen -> delete.setDisable(chosen == null || !model.mayEdit()));
        found.load();
    }

    @FXML
    void find() {
        model.keys().load();
    }

    @FXML
    void addKey() {
        var owner = root().getScene().getWindow();
        new NewKeyDialog(texts, model.now(), model.scopes())
                .ask(owner)
                .ifPresent(wanted ->
                        model.create(wanted, made -> new MadeKeyDialog(texts).show(owner, made)));
    }

    @FXML
    void deleteChosen() {
        ApiKey chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null
                && confirmation.ask(
                        root().getScene().getWindow(),
                        texts.get("keys.delete.title"),
                        texts.get("keys.delete.question", chosen.name()),
                        texts.get("keys.delete.do"))) {
            model.delete(chosen);
        }
    }

    private String scopes(ApiKey key) {
        return key.scopes().stream()
                .map(Permission::code)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String end(ApiKey key) {
        return model.isOver(key)
                ? texts.get("keys.over")
                : time(key.expiresAt(), "accounts.no-end");
    }

    private String time(@Nullable Instant at, String otherwise) {
        return at == null ? texts.get(otherwise) : texts.formats().dateTime(at);
    }

    private static String id(String column) {
        return TABLE + "." + column;
    }
}
