package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.parley.admin.table.Columns;
import org.parley.admin.table.TwoLines;
import org.parley.contract.auth.account.SessionView;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Who is signed in, from where and since when.
public final class SessionsView extends View<VBox> {
    private static final String TABLE = "admin.sessions.table";

    private final AccountsViewModel model;
    private final Texts texts;

    @FXML private TextField search;
    @FXML private Label count;
    @FXML private ProblemPane problem;
    @FXML private TableView<SessionView> table;
    @FXML private Button end;

    @Inject
    public SessionsView(AccountsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        table.setPlaceholder(new Label(texts.get("sessions.none")));
        Columns.into(
                table,
                List.<TableColumn<SessionView, ?>>of(
                        Columns.pair(
                                id("name"),
                                texts.get("accounts.name"),
                                180,
                                s -> new TwoLines.Words(s.fullName(), s.name())),
                        Columns.text(
                                id("role"),
                                texts.get("accounts.role"),
                                120,
                                s ->
                                        texts.get(
                                                "security.role."
                                                        + s.role()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))),
                        Columns.pair(
                                id("program"), texts.get("sessions.program"), 150, this::program),
                        Columns.text(
                                id("address"),
                                texts.get("sessions.address"),
                                120,
                                SessionView::address),
                        Columns.text(
                                id("since"),
                                texts.get("sessions.since"),
                                175,
                                s -> texts.formats().dateTime(s.signedInAt())),
                        Columns.text(
                                id("used"),
                                texts.get("sessions.used"),
                                175,
                                s -> texts.formats().dateTime(s.usedAt()))),
                48);
    }

    @Override
    protected void attached(Bindings b) {
        FoundRows<SessionView> found = model.sessions();
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
                chosen -> end.setDisable(chosen == null || !model.mayEdit() || chosen.current()));
        found.load();
    }

    @FXML
    void find() {
        model.sessions().load();
    }

    @FXML
    void endChosen() {
        SessionView chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.endSession(chosen);
        }
    }

    private TwoLines.Words program(SessionView session) {
        String here = session.current() ? texts.get("sessions.current") : "";
        String version = Objects.requireNonNullElse(session.version(), "");
        return new TwoLines.Words(
                Objects.requireNonNullElse(
                        session.application(), texts.get("sessions.unknown-program")),
                here.isEmpty() ? version : here);
    }

    private static String id(String column) {
        return TABLE + "." + column;
    }
}
