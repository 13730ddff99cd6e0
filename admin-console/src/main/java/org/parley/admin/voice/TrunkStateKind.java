package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How a trunk stands, asked every two seconds while the page is shown.
final class TrunkStateKind implements FieldKind {
    private static final Logger LOG = LoggerFactory.getLogger(TrunkStateKind.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Session session;
    private final BackgroundWork background;
    private Map<UUID, TrunkStatus> known = Map.of();

    TrunkStateKind(Session session, BackgroundWork background) {
        this.session = session;
        this.background = background;
    }

    void follow(View<?> view, Bindings b) {
        if (session.may(Permission.TRUNKS_READ)) {
            b.every(EVERY, () -> ask(view));
            ask(view);
        }
    }

    private void ask(View<?> view) {
        background
                .run("Asking for trunks", () -> session.api(TrunkApi.class).states())
                .onSuccess(states -> took(view, states))
                .onFailure(failure ->
                        LOG.debug("The trunks' states were not read: {}", failure.toString()));
    }

    private void took(View<?> view, List<TrunkStatus> states) {
        Map<UUID, TrunkStatus> now = new HashMap<>();
        states.forEach(status -> now.put(status.id(), status));
        if (!now.equals(known)) {
            known = now;
            if (view.root() != null
                    && view.root().lookup(".table-view") instanceof TableView<?> table) {
                table.refresh();
            }
        }
    }

    @Override
    public FieldEditor editor(FieldContext context) {
        throw new UnsupportedOperationException("a state is not edited");
    }

    @Override
    public String shown(Object value, FieldContext context) {
        TrunkStatus status = known.get(value);
        if (status == null) {
            return "";
        }
        String word =
                context.texts()
                        .get("trunks.state." + status.state().name().toLowerCase(Locale.ROOT));
        return status.code() == 0 ? word : word + " (" + status.code() + ")";
    }

    @Override
    public Optional<Node> findSign(@Nullable Object value) {
        TrunkStatus status = value == null ? null : known.get(value);
        if (status == null) {
            return Optional.empty();
        }
        Color colour =
                switch (status.state()) {
                    case REGISTERED, REACHABLE -> Color.web("#1a7f37");
                    case REJECTED, UNREACHABLE -> Color.web("#cf222e");
                    case REGISTERING -> Color.web("#bf8700");
                    case UNMONITORED, DISABLED -> Color.GRAY;
                };
        return Optional.of(new Circle(5, colour));
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    @Override
    public double width() {
        return 160;
    }
}
