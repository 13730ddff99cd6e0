package org.parley.admin.realtime;

import javafx.scene.layout.HBox;

import org.parley.contract.realtime.QueueRow;
import org.parley.contract.staff.Team;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.function.Function;

/// The boxes that narrow the board to a queue and to a team.
final class Narrowing {
    private final RealtimeViewModel model;
    private final NarrowBox<String> queue;
    private final NarrowBox<Team> team;

    Narrowing(RealtimeViewModel model, Texts texts, HBox place) {
        this.model = model;
        queue =
                new NarrowBox<>(
                        "admin.realtime.filter.queue",
                        texts.get("realtime.filter.queues"),
                        Function.identity());
        team =
                new NarrowBox<>(
                        "admin.realtime.filter.team",
                        texts.get("realtime.filter.teams"),
                        Team::name);
        place.getChildren().addAll(queue, team);
    }

    void attach(Bindings b) {
        b.followList(
                model.allQueues(),
                () ->
                        queue.offer(
                                model.allQueues().stream().map(QueueRow::name).sorted().toList()));
        b.followList(
                model.teams(),
                () -> {
                    team.offer(model.teams());
                    team.setVisible(!model.teams().isEmpty());
                    team.setManaged(!model.teams().isEmpty());
                });
        b.bindBoth(queue.valueProperty(), model.filter().queue());
        b.bindBoth(team.valueProperty(), model.filter().team());
        model.loadTeams();
    }
}
