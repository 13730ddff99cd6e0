package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Confirmation;
import org.parley.admin.table.TwoLines;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.platform.Permission;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// The keys by which programs act in the name of people.
public final class KeysView extends FoundView<ApiKey> {
    private static final String TABLE = "admin.keys.table";

    private final KeysViewModel model;
    private final Confirmation confirmation;

    @FXML private Button add;
    @FXML private Button delete;

    @Inject
    public KeysView(KeysViewModel model, Texts texts, Confirmation confirmation) {
        super(texts);
        this.model = model;
        this.confirmation = confirmation;
    }

    @Override
    protected void prepared() {
        add.setDisable(!model.mayEdit());
        Texts texts = texts();
        fill(
                "keys.none",
                List.<TableColumn<ApiKey, ?>>of(
                        Columns.pair(
                                id("name"),
                                texts.get("keys.name"),
                                180,
                                k -> new TwoLines.Words(k.name(), k.start() + "…")),
                        Columns.text(id("owner"), texts.get("keys.owner"), 120, ApiKey::owner),
                        Columns.text(id("scopes"), texts.get("keys.scopes"), 190, this::scopes),
                        Columns.text(
                                id("made"),
                                texts.get("keys.made-at"),
                                175,
                                k -> texts.formats().dateTime(k.createdAt())),
                        Columns.text(id("ends"), texts.get("keys.ends"), 175, this::end),
                        Columns.text(
                                id("used"),
                                texts.get("keys.used"),
                                175,
                                k -> time(k.lastUsedAt(), "accounts.never"))));
    }

    @Override
    FoundRows<ApiKey> found() {
        return model.keys();
    }

    @Override
    void offer(@Nullable ApiKey chosen) {
        delete.setDisable(chosen == null || !model.mayEdit());
    }

    @FXML
    void addKey() {
        var owner = root().getScene().getWindow();
        new NewKeyDialog(texts(), model.now(), model.scopes())
                .ask(owner)
                .ifPresent(wanted ->
                        model.create(wanted, made -> new MadeKeyDialog(texts()).show(owner, made)));
    }

    @FXML
    void deleteChosen() {
        chosen().filter(this::isSureOfDeletion).ifPresent(model::delete);
    }

    private boolean isSureOfDeletion(ApiKey key) {
        return confirmation.ask(
                root().getScene().getWindow(),
                texts().get("keys.delete.title"),
                texts().get("keys.delete.question", key.name()),
                texts().get("keys.delete.do"));
    }

    private String scopes(ApiKey key) {
        return key.scopes().stream()
                .map(Permission::code)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String end(ApiKey key) {
        return model.isOver(key)
                ? texts().get("keys.over")
                : time(key.expiresAt(), "accounts.no-end");
    }

    private static String id(String column) {
        return TABLE + "." + column;
    }
}
