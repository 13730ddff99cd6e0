package org.parley.admin.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.desk.i18n.Language;

import java.util.List;

/// The realtime page has room for its words in every size and language.
@Tag("T8")
final class RoomForWordsTest extends ConsoleTest {
    private static final String CODE = "${EXTEN}\"';";

    private final FakeCentre centre = new FakeCentre(Role.USER);

    @AfterEach
    void close() {
        centre.close();
    }

    private void open(Language language, int width, int height) {
        centre.put(
                Rows.call("c1", "+390655512345", "Zoë Castelli", CallState.WAITING, 94, "sales"),
                Rows.call("c2", "+44 20 7946 0018", "", CallState.WAITING, 3731, "support"),
                Rows.call(
                        "c3",
                        "+49 30 90182 5566",
                        "Anna " + CODE,
                        CallState.RINGING,
                        6,
                        "customer care",
                        "Ann Lindqvist"),
                Rows.call(
                        "c4",
                        "+1 202 555 0143",
                        "James Okafor",
                        CallState.TALKING,
                        252,
                        "sales",
                        "Giulia Santoro"),
                Rows.call("c5", "", "", CallState.HELD, 40, "support", "Chiara Conti"));
        centre.put(
                Rows.agent(1, "Ann Lindqvist", Presence.RINGING, 6, "c3"),
                Rows.agent(2, "Giulia Santoro", Presence.TALKING, 252, "c4"),
                Rows.agent(3, "Chiara Conti", Presence.TALKING, 3800, "c5"),
                Rows.agent(4, "Dora Weiss", Presence.READY, 131, null),
                Rows.agent(5, "Fatima Said", Presence.PAUSED, 540, null),
                Rows.agent(6, "Gino Rossi", Presence.WRAP_UP, 12, null),
                Rows.agent(7, "Hana Kimura", Presence.BUSY, 75, null),
                Rows.agent(8, "Ivo Petrov", Presence.OFFLINE, 9000, null));
        centre.put(Rows.queue(1, "sales", 2, 94, 2), Rows.queue(2, "customer care", 1, 3731, 1));
        open(centre.address(), language);
        size(width, height);
        awaitRows("admin.realtime.agents", 8);
        awaitRows("admin.realtime.calls", 5);
        awaitRows("admin.realtime.queues", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,1280,720", "ENGLISH,1280,800", "ENGLISH,1600,960",
        "ITALIAN,1280,720", "ITALIAN,1280,800", "ITALIAN,1600,960"
    })
    void shortensNoWord(Language language, int width, int height) {
        open(language, width, height);

        snap("room-" + language + "-" + width + "x" + height);
        assertEquals(List.of(), shortened().stream().map(Labeled::getText).toList());
    }

    @Test
    void aHeaderStandsAboveItsCells() {
        open(Language.ENGLISH, 1280, 800);

        for (String column : List.of("calls.state", "calls.caller", "calls.queue", "agents.name")) {
            assertEquals(left(column, "column-header"), left(column, "table-cell"), 2, column);
        }
        for (String column : List.of("calls.since", "queues.waiting", "queues.level")) {
            assertEquals(right(column, "column-header"), right(column, "table-cell"), 2, column);
        }
    }

    private double left(String column, String kind) {
        return words(column, kind).getMinX();
    }

    private double right(String column, String kind) {
        return words(column, kind).getMaxX();
    }

    /// Where the first content of a column's header or of its first filled cell is.
    private Bounds words(String column, String kind) {
        return onScreen(() -> {
            Node place =
                    lookup((Node n) ->
                                    n.getStyleClass().contains(kind)
                                            && ("admin.realtime." + column).equals(columnOf(n)))
                            .query();
            Node content =
                    from(place)
                            .lookup((Node n) ->
                                    n.getStyleClass().contains("status-chip")
                                            || n instanceof Text text && !text.getText().isEmpty())
                            .query();
            return content.localToScene(content.getBoundsInLocal());
        });
    }

    private static String columnOf(Node place) {
        return place instanceof TableCell<?, ?> cell && !cell.isEmpty()
                ? cell.getTableColumn().getId()
                : place.getId();
    }

    @Test
    void givesALongNameWholeInItsTooltip() {
        String name = "Maria Grazia Alessandra della Rovere Castelli-Montefiori " + CODE;
        open(Language.ENGLISH, 1280, 720);
        centre.put(
                Rows.call("c1", "+390655512345", name, CallState.WAITING, 94, "sales"),
                Rows.agent(1, name, Presence.READY, 6, null));
        awaitScreen("shortened", () -> shortened().size() >= 2);

        snap("room-long-names");
        for (Labeled label : shortened()) {
            assertEquals(name, label.getText());
            assertNotNull(label.getTooltip(), label.getText());
            assertEquals(name, label.getTooltip().getText());
        }
    }
}
