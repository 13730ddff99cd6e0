package org.parley.admin.realtime;

import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.TwoLines;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.routing.Presence;
import org.parley.desk.control.PresencePill;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;

/// The columns of the agents' table.
final class AgentColumns {
    private static final String ID = "admin.realtime.agents.";

    private final RealtimeViewModel model;
    private final Texts texts;
    private final Ticking ticking;

    AgentColumns(RealtimeViewModel model, Texts texts, Ticking ticking) {
        this.model = model;
        this.texts = texts;
        this.ticking = ticking;
    }

    List<TableColumn<AgentRow, ?>> make() {
        return List.of(
                Columns.node(
                        ID + "presence",
                        texts.get("realtime.presence"),
                        166,
                        AgentColumns::pill,
                        this::show,
                        Comparator.comparing(a -> a.state().presence())),
                Columns.timer(
                        ID + "since",
                        texts.get("realtime.since"),
                        68,
                        a -> a.state().presence() == Presence.OFFLINE ? null : a.state().since(),
                        ticking),
                Columns.pair(
                        ID + "name",
                        texts.get("realtime.agent"),
                        136,
                        a ->
                                new TwoLines.Words(
                                        a.fullName(),
                                        texts.get("realtime.extension", a.extension()))),
                Columns.pair(ID + "call", texts.get("realtime.call"), 136, this::call),
                Columns.figures(
                        ID + "answered",
                        texts.get("realtime.agents.answered"),
                        84,
                        this::answered,
                        Comparator.comparingInt(this::answeredSoFar)));
    }

    private TwoLines.Words answered(AgentRow agent) {
        return new TwoLines.Words(
                texts.formats().number(answeredSoFar(agent)),
                agent.missed() == 0 ? "" : texts.get("realtime.agents.missed", agent.missed()));
    }

    /// With the call that goes on, which the server counts when it is over.
    private int answeredSoFar(AgentRow agent) {
        boolean talks = model.callOf(agent).filter(BoardSummary::talks).isPresent();
        return agent.answered() + (talks ? 1 : 0);
    }

    private static PresencePill pill() {
        PresencePill pill = PresencePill.compact();
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private void show(PresencePill pill, AgentRow agent) {
        pill.show(agent.state().presence(), model.presence(agent));
        pill.setAccessibleHelp(String.join(", ", agent.state().queues()));
    }

    private TwoLines.Words call(AgentRow agent) {
        if (agent.callId() != null) {
            return model.callOf(agent)
                    .map(model::callerLines)
                    .orElseGet(() -> new TwoLines.Words("", ""));
        }
        boolean silent = !agent.phoneRegistered() && agent.state().presence() != Presence.OFFLINE;
        return new TwoLines.Words(silent ? texts.get("realtime.no-phone") : "", "");
    }
}
