package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.TwoLines;
import org.parley.contract.auth.account.SessionView;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Who is signed in, from where and since when.
public final class SessionsView extends FoundView<SessionView> {
    private static final String TABLE = "admin.sessions.table";

    private final AccountsViewModel model;

    @FXML private Button end;

    @Inject
    public SessionsView(AccountsViewModel model, Texts texts) {
        super(texts);
        this.model = model;
    }

    @Override
    protected void prepared() {
        Texts texts = texts();
        fill(
                "sessions.none",
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
                                s -> texts.formats().dateTime(s.usedAt()))));
    }

    @Override
    FoundRows<SessionView> found() {
        return model.sessions();
    }

    @Override
    void offer(@Nullable SessionView chosen) {
        end.setDisable(chosen == null || !model.mayEdit() || chosen.current());
    }

    @FXML
    void endChosen() {
        chosen().ifPresent(model::endSession);
    }

    private TwoLines.Words program(SessionView session) {
        String here = session.current() ? texts().get("sessions.current") : "";
        String version = Objects.requireNonNullElse(session.version(), "");
        return new TwoLines.Words(
                Objects.requireNonNullElse(
                        session.application(), texts().get("sessions.unknown-program")),
                here.isEmpty() ? version : here);
    }

    private static String id(String column) {
        return TABLE + "." + column;
    }
}
