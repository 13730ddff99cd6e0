package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.telephony.story.StoryStage.ANSWERS;
import static org.parley.server.telephony.story.StoryStage.RINGS;
import static org.parley.server.telephony.story.StoryStage.TALES;
import static org.parley.server.telephony.story.StoryStage.hangUp;
import static org.parley.server.telephony.story.StoryStage.hears;
import static org.parley.server.telephony.story.StoryStage.over;
import static org.parley.server.telephony.story.StoryStage.rings;
import static org.parley.server.telephony.story.StoryStage.status;
import static org.parley.server.telephony.story.StoryStage.talk;

import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.sip.Credentials;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Stories of callers and of the telephones that ring for them.
final class CallersStories {
    private static final String QUEUE_CALLER = "A caller of a queue";
    private static final String HOSTILE =
            "Zo\u00eb \"x\" ${SHELL(id)} $[1+1]; <z> #exec & ${EXTEN}";

    private CallersStories() {}

    static List<Story> list() {
        return Stream.of(givingUp(), telephones(), midCall(), keys(), names())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> givingUp() {
        return List.of(
                new Story(
                        "Abandon",
                        "A caller of bob's own number",
                        "gives up before the answer",
                        Row.of(Outcome.FAILED)
                                .endedBy("caller")
                                .legs("demo unanswered", "5002 unanswered"),
                        (stage, number) -> {
                            SyntheticAgent bob = stage.telephone("bob", RINGS);
                            SyntheticCall call = stage.call(StoryStage.BOB_DIRECT, number);
                            SyntheticCall ringing = rings(bob);
                            hangUp(call);
                            over(ringing);
                        }),
                new Story(
                        "Abandon",
                        QUEUE_CALLER,
                        "gives up while waiting",
                        Row.of(Outcome.ABANDONED).queue("tales").endedBy("caller").legs("demo"),
                        (stage, number) -> {
                            SyntheticCall call = stage.call(TALES, number);
                            stage.waits(number);
                            hangUp(call);
                        }),
                new Story(
                        "Abandon",
                        QUEUE_CALLER,
                        "gives up while an agent rings",
                        Row.of(Outcome.ABANDONED)
                                .queue("tales")
                                .endedBy("caller")
                                .legs("demo", "5001 unanswered"),
                        (stage, number) -> {
                            SyntheticAgent ann = stage.agent("ann", RINGS);
                            SyntheticCall call = stage.call(TALES, number);
                            SyntheticCall ringing = rings(ann);
                            hangUp(call);
                            over(ringing);
                        }),
                new Story(
                        "Abandon",
                        QUEUE_CALLER,
                        "waits for the longest time and is sent away",
                        Row.of(Outcome.TIMED_OUT).queue("brief").endedBy("system").legs("demo"),
                        (stage, number) -> over(stage.call(StoryStage.BRIEF, number))),
                new Story(
                        "Abandon",
                        "A caller of a number that nobody has",
                        "hears so and is sent away",
                        Row.of(Outcome.FAILED).endedBy("system").legs("demo unanswered"),
                        (stage, number) -> {
                            SyntheticCall call = stage.call("0899999", number);
                            over(call);
                            assertEquals(404, call.finalCode());
                            assertTrue(call.packetsReceived() > 20, "an announcement");
                        }));
    }

    /// The first agent who rings does not take the call; bob comes after.
    private static Story.Scene firstThenBob(AgentBehaviour first) {
        return (stage, number) -> {
            SyntheticAgent ann = stage.agent("ann", first);
            int before = ann.calls().size();
            SyntheticCall call = stage.call(TALES, number);
            await("ann rings")
                    .atMost(10, TimeUnit.SECONDS)
                    .until(() -> ann.calls().size() > before);
            SyntheticCall here = talk(stage.agent("bob", ANSWERS));
            hears(call, 1100);
            assertTrue(ann.calls().getLast().ended().isDone());
            here.hangUp();
            over(call);
        };
    }

    private static Row bobInstead() {
        return Row.of(Outcome.ANSWERED).queue("tales").agent("bob").endedBy("agent");
    }

    private static List<Story> telephones() {
        return List.of(
                new Story(
                        "Telephone",
                        QUEUE_CALLER,
                        "meets a busy agent (486): the next has the call",
                        bobInstead(),
                        firstThenBob(new AgentBehaviour.Busy())),
                new Story(
                        "Telephone",
                        QUEUE_CALLER,
                        "meets an agent who does not answer: the next has the call",
                        bobInstead().legs("demo", "5001 unanswered", "5002"),
                        firstThenBob(RINGS)),
                new Story(
                        "Telephone",
                        QUEUE_CALLER,
                        "meets an agent who rejects (603): the next has the call",
                        bobInstead(),
                        firstThenBob(new AgentBehaviour.Reject(Duration.ofMillis(200), 603))),
                new Story(
                        "Telephone",
                        QUEUE_CALLER,
                        "rings a telephone that dies: the next has the call",
                        bobInstead().legs("demo", "5010 unanswered", "5002"),
                        (stage, number) -> {
                            SyntheticCall call;
                            try (var dying = SyntheticAgents.open(stage.server().sip())) {
                                SyntheticAgent dan = stage.agentAt(dying, "dan", RINGS);
                                call = stage.call(TALES, number);
                                rings(dan);
                            }
                            stage.signOff("dan");
                            talk(stage.agent("bob", ANSWERS)).hangUp();
                            over(call);
                        }),
                new Story(
                        "Telephone",
                        QUEUE_CALLER,
                        "talks to a telephone that dies, and hangs up",
                        Row.of(Outcome.ANSWERED)
                                .queue("tales")
                                .agent("fay")
                                .endedBy("caller")
                                .legs("demo", "5011"),
                        (stage, number) -> {
                            SyntheticCall call;
                            try (var dying = SyntheticAgents.open(stage.server().sip())) {
                                SyntheticAgent fay = stage.agentAt(dying, "fay", ANSWERS);
                                fay.say(new CallSound.Tone(880));
                                call = stage.call(TALES, number);
                                talk(fay);
                                hears(call, 880);
                            }
                            hangUp(call);
                        }),
                new Story(
                        "Telephone",
                        "A caller of a queue that rings all",
                        "is answered by two agents at once: one has the call, the other none",
                        Row.of(Outcome.ANSWERED).queue("chorus").endedBy("caller"),
                        (stage, number) -> {
                            var atOnce = AgentBehaviour.answerAfter(Duration.ofMillis(400));
                            SyntheticAgent bob = stage.agent("bob", atOnce);
                            SyntheticAgent eve = stage.agent("eve", atOnce);
                            int before = eve.calls().size() + bob.calls().size();
                            SyntheticCall call = stage.call(StoryStage.CHORUS, number);
                            await("both ring")
                                    .atMost(10, TimeUnit.SECONDS)
                                    .until(() ->
                                            eve.calls().size() + bob.calls().size() == before + 2);
                            await("one of them talks, and the other's call is over")
                                    .atMost(10, TimeUnit.SECONDS)
                                    .until(() ->
                                            talking(eve) + talking(bob) == 1
                                                    && finished(eve) + finished(bob) == 1);
                            hangUp(call);
                        }));
    }

    private static long talking(SyntheticAgent agent) {
        return agent.calls().stream().filter(SyntheticCall::talking).count();
    }

    /// 1 when its last call is over.
    private static long finished(SyntheticAgent agent) {
        return agent.calls().getLast().ended().isDone() ? 1 : 0;
    }

    private static Row withAnn() {
        return Row.of(Outcome.ANSWERED)
                .queue("tales")
                .agent("ann")
                .endedBy("caller")
                .legs("demo", "5001");
    }

    private static List<Story> midCall() {
        return List.of(
                new Story(
                        "Mid-call",
                        "A caller who talks with ann",
                        "puts her on hold and takes her back (re-INVITE)",
                        withAnn(),
                        (stage, number) -> {
                            var talk = stage.talkWithAnn(number);
                            hears(talk.agent(), 440);
                            assertEquals(200, status(talk.caller().hold()));
                            assertEquals(200, status(talk.caller().resume()));
                            hears(talk.agent(), 440);
                            hears(talk.caller(), 880);
                            hangUp(talk.caller());
                        }),
                new Story(
                        "Mid-call",
                        "A caller who talks with ann",
                        "goes on with the sound at another port (re-INVITE)",
                        withAnn(),
                        (stage, number) -> {
                            var talk = stage.talkWithAnn(number);
                            assertEquals(200, status(talk.caller().moveSound()));
                            long before = talk.caller().packetsReceived();
                            await("sound at the new port")
                                    .atMost(10, TimeUnit.SECONDS)
                                    .until(() -> talk.caller().packetsReceived() > before + 30);
                            hears(talk.caller(), 880);
                            hears(talk.agent(), 440);
                            hangUp(talk.caller());
                        }),
                new Story(
                        "Mid-call",
                        "A caller who speaks a codec that is not allowed here (G.729)",
                        "is refused with 488; the next caller is served",
                        Row.NONE,
                        (stage, number) -> {
                            SyntheticCall call =
                                    stage.call(
                                            CallPlan.of(TALES, number, "Zoe")
                                                    .offering("G729/8000"));
                            over(call);
                            assertEquals(488, call.finalCode());
                            hangUp(stage.talkWithAnn("39029999").caller());
                        }));
    }

    private static Row left() {
        return Row.of(Outcome.EXITED).queue("tales").endedBy("system");
    }

    private static List<Story> keys() {
        return List.of(
                new Story(
                        "Keys",
                        QUEUE_CALLER,
                        "leaves by the exit key, sent as RFC 4733",
                        left(),
                        (stage, number) -> {
                            SyntheticCall call = stage.call(TALES, number);
                            stage.waits(number);
                            call.sendKeys("0");
                            over(call);
                        }),
                new Story(
                        "Keys",
                        QUEUE_CALLER,
                        "leaves by the exit key, sent as SIP INFO",
                        left(),
                        (stage, number) -> {
                            SyntheticCall call = stage.call(TALES, number);
                            stage.waits(number);
                            assertEquals(200, status(call.sendInfo('0')));
                            over(call);
                        }),
                new Story(
                        "Keys",
                        "A desk set to in-band keys calls a queue and",
                        "leaves by the exit key, heard as two tones",
                        left(),
                        (stage, number) -> {
                            Credentials desk = stage.deskCredentials("5211");
                            stage.showsAs(number, "5211");
                            over(
                                    stage.call(
                                            CallPlan.of("6501", desk.user(), "Desk")
                                                    .saying(new CallSound.KeyTone('0'))
                                                    .as(desk)));
                        }));
    }

    private static List<Story> names() {
        return List.of(
                new Story(
                        "Names",
                        "A caller whose name is made of quotes, variables and commands",
                        "is shown and reported by that name, and nothing is carried out",
                        withAnn().callerName(HOSTILE),
                        (stage, number) -> {
                            SyntheticAgent ann = stage.agent("ann", ANSWERS);
                            SyntheticCall call = stage.call(CallPlan.of(TALES, number, HOSTILE));
                            talk(ann);
                            assertTrue(
                                    stage.server()
                                            .get("admin", "/telephony/calls")
                                            .json()
                                            .findValuesAsText("callerName")
                                            .contains(HOSTILE));
                            hangUp(call);
                        }));
    }
}
