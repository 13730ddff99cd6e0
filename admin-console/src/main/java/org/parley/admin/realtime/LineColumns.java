package org.parley.admin.realtime;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.StatusChip;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.i18n.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of telephones and trunks.
final class LineColumns extends ViewColumns {
    LineColumns(RealtimeViewModel model, Texts texts, Ticking ticking, RowMenus menus) {
        super(model, texts, ticking, menus);
    }

    List<BoardColumn<TelephoneRow>> telephones() {
        String view = "telephones.";
        List<BoardColumn<TelephoneRow>> columns = new ArrayList<>();
        columns.add(text(view + "name", "telephone", 200, TelephoneRow::name));
        columns.add(text(view + "extension", "internal", 120, TelephoneRow::extension));
        columns.add(
                text(view + "registered", "registration", 160, t -> registered(t.registered())));
        columns.add(
                state(
                        view + "state",
                        t -> model.callOf(t).orElse(null),
                        Comparator.comparing(
                                t -> model.callOf(t).map(LiveCall::state).orElse(null),
                                Comparator.nullsLast(Comparator.naturalOrder()))));
        columns.add(pair(view + "talks-with", "talks-with", 220, model::otherOf));
        columns.add(
                since(
                        view + "since",
                        "since",
                        t -> model.callOf(t).map(LiveCall::since).orElse(null)));
        if (menus.mayActOnTelephones()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    List<BoardColumn<TrunkRow>> trunks() {
        String view = "trunks.";
        List<BoardColumn<TrunkRow>> columns = new ArrayList<>(told(view));
        if (menus.mayActOnTrunks()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    private List<BoardColumn<TrunkRow>> told(String view) {
        return List.of(
                new BoardColumn<>(
                        Columns.<TrunkRow, StatusChip>node(
                                id(view + "state"),
                                texts.get("realtime.state"),
                                190,
                                StatusChip::new,
                                (chip, row) ->
                                        chip.show(
                                                TrunkLook.of(row.trunk().state()),
                                                model.stateOf(row)),
                                Comparator.comparingInt(
                                        row -> TrunkLook.rank(row.trunk().state()))),
                        model::stateOf),
                since(view + "since", "since", LineColumns::sinceOf),
                text(view + "name", "trunk", 180, row -> row.trunk().name()),
                text(view + "host", "host", 220, TrunkRow::host),
                figure(
                        view + "latency",
                        "latency",
                        90,
                        row -> row.trunk().latencyMillis(),
                        millis -> texts.get("realtime.latency.value", millis)),
                number(view + "calls-in", "calls-in", 84, TrunkRow::callsIn),
                number(view + "calls-out", "calls-out", 84, TrunkRow::callsOut),
                figure(
                        view + "limit",
                        "limit",
                        84,
                        LineColumns::limitOf,
                        ticking.formats()::number));
    }

    /// A trunk of which nothing was told yet has no time.
    private static @Nullable Instant sinceOf(TrunkRow row) {
        Instant since = row.trunk().since();
        return since.equals(Instant.EPOCH) ? null : since;
    }

    private static @Nullable Long limitOf(TrunkRow row) {
        return row.callLimit() == 0 ? null : (long) row.callLimit();
    }
}
