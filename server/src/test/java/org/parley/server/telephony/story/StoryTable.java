package org.parley.server.telephony.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All stories, those that play here and those that other tests show.
final class StoryTable {
    private static final List<Story> STORIES =
            Stream.of(
                            CallersStories.list(),
                            TransferStories.list(),
                            TrunkStories.list(),
                            CallbackStories.list())
                    .flatMap(List::stream)
                    .toList();

    /// Shown elsewhere: what happens, and by which class and method.
    private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();

    static {
        elsewhere(
                "A registration is refused: the trunk shows the carrier's code, and registers once the"
                        + " password is right",
                "TrunksOnAsteriskTest.aTrunkRegistersShowsARefusalWithItsCodeAndIsCloned");
        elsewhere(
                "A carrier goes away: the trunk's row on the board turns",
                "TrunksOnAsteriskTest.aCarrierThatGoesAwayTurnsTheRowOnTheBoardUnreachable");
        elsewhere(
                "More calls come from a carrier than its trunk takes: 503",
                "TrunksOnAsteriskTest.aTrunkTakesTheNumberFromToAndNoMoreCallsThanItsLimit");
        elsewhere(
                "A carrier is congested: the next trunk is tried; on busy it is not",
                "RoutesOnAsteriskTest.theNextAlternativeIsTriedOnCongestionAndNotOnBusy");
        elsewhere(
                "An international number is dialled: denied, while the number for help never is",
                "RoutesOnAsteriskTest.internationalNumbersAreDeniedUnlessAllowedAndHelpIsNeverGated");
        elsewhere(
                "An agent is signed on without a telephone: passed over at once",
                "RingingTest.anAgentWithoutATelephoneIsPassedOverAtOnce");
        elsewhere(
                "Three telephones ring at once: the first to answer has the call",
                "RingingTest.ringsAllAndTheFirstToAnswerHasTheCall");
        elsewhere(
                "Two callers wait for one agent: served in their order",
                "FirstCallTest.twoCallersAndOneAgentAreServedInTheirOrder");
        elsewhere(
                "A colleague does not answer what is handed over at once: it comes back",
                "TransfersThroughTheBarTest.comesBackWhenNobodyAnswers");
        elsewhere(
                "A talk is handed over while the asked still rings",
                "TransfersThroughTheBarTest.warmWhileItStillRings");
        elsewhere(
                "The asked is let go and the caller taken back",
                "TransfersThroughTheBarTest.isTakenBackWhileAsking");
        elsewhere(
                "The link to Asterisk is cut during a call: nothing is lost",
                "FaultTest.aCutLinkLosesNothing");
        elsewhere(
                "Asterisk dies and comes back: taken as it is",
                "FaultTest.anAsteriskThatWasRestartedIsTakenAsItIs");
        elsewhere(
                "A stranger tries numbers and trunk names by OPTIONS, REGISTER and INVITE: every"
                        + " answer is the same",
                "StoriesOnAsteriskTest.aStrangerCannotTellWhichNumbersAreOurs");
    }

    private StoryTable() {}

    private static void elsewhere(String what, String test) {
        ELSEWHERE.put(what, test);
    }

    static List<Story> stories() {
        return STORIES;
    }

    static Map<String, String> shownElsewhere() {
        return ELSEWHERE;
    }

    /// The table as a page.
    static String page() {
        var page =
                new StringBuilder(
                        """
                        # Stories of calls

                        Each row plays on a real Asterisk with telephones, callers and a carrier on the wire
                        (`StoriesOnAsteriskTest`, which also writes this page). The last column is what the call
                        report must say: the outcome, and where the story is about it the queue, the agent, who
                        hung up first, and the telephones and trunks that took part. `demo` is the trunk of the
                        callers, `carrier` the one to the world; ann has the telephone 5001, bob 5002, eve 5003.

                        | | Matter | Who | What happens | What the report says |
                        |---|---|---|---|---|
                        """);
        int number = 0;
        for (Story story : STORIES) {
            page.append("| ").append(++number);
            cell(page, story.matter());
            cell(page, story.caller());
            cell(page, story.happens());
            cell(page, story.row().text());
            page.append(" |\n");
        }
        page.append("\n## Shown elsewhere\n\n| What happens | Shown by |\n|---|---|\n");
        ELSEWHERE.forEach((what, test) ->
                page.append("| ").append(what).append(" | `").append(test).append("` |\n"));
        return page.toString();
    }

    private static void cell(StringBuilder page, String text) {
        page.append(" | ").append(text.replace("|", "\\|"));
    }
}
