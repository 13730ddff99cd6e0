package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.contract.reports.Outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Every story of the table on a real Asterisk: what happens on the wire, and what the call report
/// says of it.
@Tag("asterisk")
final class StoriesOnAsteriskTest {
    private static final int FIRST = 39_020_001;

    @TempDir static Path data;
    private static StoryStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = new StoryStage(data);
    }

    @AfterAll
    static void stop() {
        if (stage == null) {
            return;
        }
        try {
            for (Story story : StoryTable.stories()) {
                if (story.row().equals(Row.NONE)) {
                    assertEquals(Optional.empty(), find(number(story)), story::toString);
                }
            }
        } finally {
            stage.close();
        }
    }

    @AfterEach
    void everybodyGoesHome() {
        stage.everybodyGoesHome();
    }

    static List<Story> stories() {
        return StoryTable.stories();
    }

    @Tag("V2")
    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void happensAsTold(Story story) throws Exception {
        story.scene().play(stage, number(story));
        if (!story.row().equals(Row.NONE)) {
            JsonNode row =
                    await("the report's row")
                            .atMost(20, TimeUnit.SECONDS)
                            .until(() -> find(stage.shown(number(story))), Optional::isPresent)
                            .orElseThrow();
            assertEquals(story.row(), seen(row, story.row()));
        }
    }

    /// What sipvicious and its like look for: a number, or a trunk's name, that answers otherwise.
    @Test
    @Tag("V1")
    void aStrangerCannotTellWhichNumbersAreOurs() throws Exception {
        String known = stage.credentials("ann").user();
        try (var stranger = new Stranger(stage.server().sip())) {
            for (String method : List.of("OPTIONS", "REGISTER", "INVITE")) {
                String unknown = stranger.ask(method, "5999", "5999");
                assertTrue(unknown.startsWith("SIP/2.0 401"), unknown);
                assertEquals(unknown, stranger.ask(method, known, known), method);
                assertEquals(unknown, stranger.ask(method, "demo", "demo"), method);
                assertEquals(unknown, stranger.ask(method, "100", known), method);
                assertEquals(unknown, stranger.ask(method, "demo", StoryStage.TALES), method);
            }
        }
    }

    private static String number(Story story) {
        return Integer.toString(FIRST + StoryTable.stories().indexOf(story));
    }

    private static Optional<JsonNode> find(String number) {
        for (JsonNode row :
                stage.server()
                        .get("admin", "/reports/calls?limit=1000&sort=startedAt")
                        .json()
                        .path("rows")) {
            if (row.path("callerNumber").asText().equals(number)
                    || row.path("dialled").asText().endsWith(number)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// The row with what the wanted one says something of.
    private static Row seen(JsonNode row, Row wanted) {
        Row seen = Row.of(Outcome.valueOf(row.path("outcome").asText()));
        if (!wanted.queue().isEmpty()) {
            seen = seen.queue(row.path("queue").asText());
        }
        if (!wanted.agent().isEmpty()) {
            seen = seen.agent(stage.nameOf(row.path("agentName").asText()));
        }
        if (!wanted.endedBy().isEmpty()) {
            seen = seen.endedBy(row.path("endedBy").asText());
        }
        if (!wanted.callerName().isEmpty()) {
            seen = seen.callerName(row.path("callerName").asText());
        }
        return wanted.legs().isEmpty() ? seen : seen.legs(legs(row));
    }

    private static String[] legs(JsonNode row) {
        List<String> legs = new ArrayList<>();
        String path = "/reports/calls/" + row.path("id").asText() + "/legs";
        for (JsonNode leg : stage.server().get("admin", path).json()) {
            String text = leg.path("endpoint").asText();
            if (!leg.hasNonNull("answeredAt")) {
                text += " unanswered";
            }
            if (leg.hasNonNull("transfer")) {
                text +=
                        " "
                                + leg.path("transfer").asText()
                                + " "
                                + leg.path("transferredTo").asText();
            }
            legs.add(text);
        }
        return legs.toArray(String[]::new);
    }
}
