package org.parley.admin.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.admin.routing.DecisionsViewModel.Supposed;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Page;
import org.parley.contract.routing.Candidate;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.DecisionView;
import org.parley.contract.routing.Strategy;
import org.parley.desk.i18n.Language;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

final class DecisionsTest extends ConsoleTest {
    private static final List<Candidate> CANDIDATES =
            List.of(
                    new Candidate(Rows.id(3), "Chiara Conti", false, "paused: Lunch", 0),
                    new Candidate(
                            Rows.id(1),
                            "Ann Archer",
                            true,
                            "longest without a call, 6 min 12 s",
                            1),
                    new Candidate(
                            Rows.id(2), "Ben Hartmann", true, "without a call for 1 min 40 s", 2),
                    new Candidate(
                            Rows.id(4),
                            "Dora Weiss",
                            false,
                            "did not answer this call 12 s ago",
                            0));

    private final FakeCentre centre = new FakeCentre(Role.USER);
    private final AtomicReference<String> replayed = new AtomicReference<>("");

    @AfterEach
    void close() {
        centre.close();
    }

    private static DecisionView decision(int number, List<Candidate> candidates, int chosen) {
        return new DecisionView(
                Rows.id(900 + number),
                Instant.parse("2026-11-22T12:00:00Z").minusSeconds(number * 95L),
                "n1-1763812345.17",
                Channel.VOICE,
                number % 2 == 0 ? "sales" : "support",
                Strategy.LEASTRECENT,
                8_400 + number * 1000L,
                chosen == 0 ? List.of() : List.of(Rows.id(chosen)),
                candidates);
    }

    @Test
    void saysWhyItRangThisAgentAndWhoWouldHaveBeenNext() {
        centre.on(
                "GET routing/decisions",
                (_, _) ->
                        new Page<>(
                                List.of(
                                        decision(0, CANDIDATES, 1),
                                        decision(1, CANDIDATES, 1),
                                        decision(2, List.of(CANDIDATES.getFirst()), 0)),
                                3));
        centre.on(
                "POST routing/decisions/" + Rows.id(900) + "/replay",
                (_, body) -> {
                    replayed.set(body);
                    return decision(
                            0,
                            List.of(
                                    CANDIDATES.get(0),
                                    new Candidate(
                                            Rows.id(1), "Ann Archer", false, "supposed absent", 0),
                                    new Candidate(
                                            Rows.id(2),
                                            "Ben Hartmann",
                                            true,
                                            "without a call for 1 min 40 s",
                                            1),
                                    CANDIDATES.get(3)),
                            2);
                });
        open(centre.address(), Language.ENGLISH);
        page(KeyCode.DIGIT3);
        awaitText("admin.routing.headline", "It rang Ann Archer");
        assertEquals(
                "Ann Archer",
                this.<Candidate>rows("admin.routing.candidates").getFirst().name(),
                "the best stands first");
        snap("decisions");

        onScreen(() ->
                this.<ComboBox<Supposed>>node("admin.routing.suppose.Ann-Archer")
                        .setValue(Supposed.ABSENT));

        awaitScreen(
                "the answer",
                () -> lookup("Then it would have rung Ben Hartmann.").tryQuery().isPresent());
        assertTrue(replayed.get().contains("\"unavailable\":[\"" + Rows.id(1)), replayed.get());
        snap("decisions-replayed");

        click("admin.routing.reset");
        awaitScreen("as it was", () -> !node("admin.routing.answer").isVisible());
    }
}
