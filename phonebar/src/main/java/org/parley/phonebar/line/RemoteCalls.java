package org.parley.phonebar.line;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The agent's calls as other programs of this computer see and command them. Used on the screen's
/// thread.
public final class RemoteCalls {
    private final LineViewModel line;
    private final CallsViewModel calls;
    private final InstantSource clock;

    /// A call.
    ///
    /// @param duration in seconds since it rings or was dialled
    /// @param stateId 2 connecting, 4 alerting, 8 active, 32 incoming, 64 holding, 128 terminated
    public record Call(
            String sessionId, String callingNumber, long duration, int stateId, boolean incoming) {}

    public RemoteCalls(LineViewModel line, CallsViewModel calls, InstantSource clock) {
        this.line = line;
        this.calls = calls;
        this.clock = clock;
    }

    public List<Call> list() {
        return line.telephone().stream()
                .flatMap(telephone -> telephone.calls().stream())
                .filter(call -> call.state() != CallState.ENDED)
                .map(this::of)
                .toList();
    }

    private Call of(PhoneCall call) {
        return new Call(
                call.id(),
                call.remote().number(),
                Duration.between(call.startedAt(), clock.instant()).toSeconds(),
                stateOf(call.state()),
                call.direction() == PhoneCall.Direction.INCOMING);
    }

    private static int stateOf(CallState state) {
        return switch (state) {
            case OUTGOING -> 2;
            case RINGING -> 4;
            case TALKING -> 8;
            case INCOMING_RINGING -> 32;
            case HELD -> 64;
            case ENDED -> 128;
        };
    }

    /// Calls a number.
    ///
    /// @return false while there is another call, or the telephone is not registered
    public boolean originate(String number) {
        if (line.stage().get() != Stage.IDLE
                || line.registration().get() != Registration.REGISTERED) {
            return false;
        }
        calls.call(number);
        return true;
    }

    /// Ends a call, whatever it is doing.
    ///
    /// @param session absent for the one that the bar shows
    /// @return false when there is none
    public boolean hangUp(@Nullable String session) {
        return find(session).map(this::end).orElse(false);
    }

    private boolean end(PhoneCall call) {
        line.report(call.hangUp());
        return true;
    }

    /// Holds a call, or takes it back.
    ///
    /// @param session as for [#hangUp]
    /// @return false when there is none, or it is not answered yet
    public boolean hold(@Nullable String session) {
        Optional<PhoneCall> call = find(session).filter(one -> one.state().connected());
        call.ifPresent(one -> {
            if (one.state() == CallState.HELD) {
                calls.take(one.id());
            } else {
                line.report(one.hold());
            }
        });
        return call.isPresent();
    }

    /// Hands a call over at once.
    ///
    /// @param session as for [#hangUp]
    /// @return false when there is none, or it is not answered yet
    public boolean transfer(@Nullable String session, String number) {
        Optional<PhoneCall> call = find(session).filter(one -> one.state().connected());
        call.ifPresent(one -> line.report(one.transferTo(number)));
        return call.isPresent();
    }

    private Optional<PhoneCall> find(@Nullable String session) {
        return session == null ? Optional.ofNullable(line.shown()) : line.find(session);
    }
}
