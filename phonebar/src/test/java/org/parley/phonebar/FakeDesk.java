package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.client.BoardUpdate;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.ChannelState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.routing.Presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The server's side of one agent, in memory.
public final class FakeDesk implements AgentDeskApi {
    public final UUID me = Ids.next();
    private final InstantSource clock;
    private final List<String> commands = new ArrayList<>();
    private AgentState state;
    private boolean away;
    private List<ChannelState> channels = List.of();

    public FakeDesk(InstantSource clock) {
        this.clock = clock;
        this.state = stateOf(Presence.OFFLINE, null, null);
    }

    /// From now on the agent serves these channels.
    public void serve(Channel... served) {
        channels = Stream.of(served).map(one -> new ChannelState(one, null, null)).toList();
        state = stateOf(state.presence(), state.pauseReason(), null);
    }

    private void reason(Predicate<Channel> which, @Nullable String reason) {
        channels =
                channels.stream()
                        .map(one ->
                                which.test(one.channel())
                                        ? new ChannelState(
                                                one.channel(),
                                                reason,
                                                reason == null ? null : clock.instant())
                                        : one)
                        .toList();
    }

    @Override
    public AgentState pauseOn(Channel channel, PauseRequest request) {
        reason(channel::equals, request.reason());
        return command(
                "pause " + channel + " " + request.reason(),
                channel == Channel.VOICE
                        ? stateOf(Presence.PAUSED, request.reason(), null)
                        : stateOf(state.presence(), state.pauseReason(), null));
    }

    @Override
    public AgentState readyOn(Channel channel) {
        reason(channel::equals, null);
        return command(
                "ready " + channel,
                channel == Channel.VOICE
                        ? stateOf(Presence.READY, null, null)
                        : stateOf(state.presence(), state.pauseReason(), null));
    }

    /// Lets every command fail.
    public void goAway() {
        away = true;
    }

    public List<String> commands() {
        return commands;
    }

    /// The board as the stream brings it first.
    public BoardUpdate board(Presence presence, int waiting) {
        state = stateOf(presence, null, null);
        return update(true, waiting);
    }

    /// The board in a pause of the server's own.
    public BoardUpdate paused(String reason) {
        state = stateOf(Presence.PAUSED, reason, null);
        return update(false, 0);
    }

    /// The board in wrap-up.
    public BoardUpdate wrapUp(Duration left) {
        state = stateOf(Presence.WRAP_UP, null, clock.instant().plus(left));
        return update(false, 0);
    }

    private BoardUpdate update(boolean fresh, int waiting) {
        List<LiveRow> rows =
                List.of(
                        new AgentRow(me, "ann", "Ann Archer", "5001", state, true, null, 3, 0),
                        new QueueRow(
                                UUID.nameUUIDFromBytes(new byte[] {1}),
                                "sales",
                                waiting,
                                0,
                                null,
                                1,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                null,
                                null,
                                0,
                                null),
                        new QueueRow(
                                UUID.nameUUIDFromBytes(new byte[] {2}),
                                "billing",
                                waiting == 0 ? 0 : 1,
                                0,
                                null,
                                1,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                null,
                                null,
                                0,
                                null));
        return new BoardUpdate(fresh, rows, Set.of());
    }

    private AgentState stateOf(
            Presence presence, @Nullable String reason, @Nullable Instant wrapUpUntil) {
        return new AgentState(
                me,
                presence,
                reason,
                clock.instant(),
                null,
                List.of("sales", "billing"),
                wrapUpUntil,
                channels);
    }

    private AgentState command(String name, AgentState next) {
        commands.add(name);
        if (away) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "away");
        }
        state = next;
        return next;
    }

    @Override
    public AgentState state() {
        return state;
    }

    @Override
    public AgentState signOn() {
        return command("sign-on", stateOf(Presence.READY, null, null));
    }

    @Override
    public AgentState signOff() {
        return command("sign-off", stateOf(Presence.OFFLINE, null, null));
    }

    @Override
    public AgentState pause(PauseRequest request) {
        reason(_ -> true, request.reason());
        return command(
                "pause " + request.reason(), stateOf(Presence.PAUSED, request.reason(), null));
    }

    @Override
    public AgentState ready() {
        reason(_ -> true, null);
        return command("ready", stateOf(Presence.READY, null, null));
    }

    @Override
    public List<PauseReason> pauses() {
        return List.of(
                new PauseReason(Ids.next(), "Break"),
                new PauseReason(Ids.next(), "Lunch"),
                new PauseReason(Ids.next(), "Back office"));
    }
}
