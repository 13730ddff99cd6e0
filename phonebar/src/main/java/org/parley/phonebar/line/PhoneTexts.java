package org.parley.phonebar.line;

import org.parley.desk.i18n.Texts;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneException;
import org.parley.phone.RegistrationFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words what a telephone tells: why it is not registered, what a call is doing, how it ended, why
/// a command did not take effect.
final class PhoneTexts {
    private final Texts texts;
    private final Map<String, String> titles = new HashMap<>();

    PhoneTexts(Texts texts) {
        this.texts = texts;
    }

    String of(RegistrationFailure failure) {
        return switch (failure) {
            case RegistrationFailure.WrongPassword f ->
                    texts.get("registration.wrong-password", f.user());
            case RegistrationFailure.UnknownHost f ->
                    texts.get("registration.unknown-host", f.host());
            case RegistrationFailure.CertificateNotTrusted f ->
                    texts.get("registration.certificate", f.host());
            case RegistrationFailure.ClockWrong f -> texts.get("registration.clock", f.host());
            case RegistrationFailure.ServerUnreachable f ->
                    texts.get("registration.unreachable", f.address());
            case RegistrationFailure.NotATelephoneServer f ->
                    texts.get("registration.not-sip", f.address());
            case RegistrationFailure.Refused f ->
                    texts.get("registration.refused", String.valueOf(f.sipCode()), f.reason());
        };
    }

    String of(PhoneException refused) {
        return texts.get("phone." + nameOf(refused.problem()));
    }

    /// The other party: what the call is shown under, else name, else number.
    String who(PhoneCall call) {
        String title = titles.get(call.id());
        return title == null ? CallerText.who(call, texts.get("phonebar.unknown-caller")) : title;
    }

    /// Shows a call under another name, until it is over.
    void title(PhoneCall call, String label) {
        titles.put(call.id(), label);
    }

    /// What the call is doing where the bar does not show it otherwise, then number and queue, and
    /// by which prefix it went out.
    String detail(PhoneCall call, String outBy) {
        String detail = detail(call);
        if (outBy.isEmpty() || call.direction() != PhoneCall.Direction.OUTGOING) {
            return detail;
        }
        String by = texts.get("phonebar.out-prefix.by", CallerText.oneLine(outBy));
        return detail.isEmpty() ? by : detail + " · " + by;
    }

    /// What the call is doing where the bar does not show it otherwise, then number and queue.
    String detail(PhoneCall call) {
        String state =
                switch (call.state()) {
                    case OUTGOING -> texts.get("phonebar.calling");
                    case RINGING -> texts.get("phonebar.rings-there");
                    case HELD -> texts.get("phonebar.on-hold");
                    case TALKING -> call.heldByRemote() ? texts.get("phonebar.held-there") : "";
                    case INCOMING_RINGING -> arrival(call);
                    case ENDED -> "";
                };
        String known = CallerText.detail(call);
        return state.isEmpty() ? known : known.isEmpty() ? state : state + " · " + known;
    }

    /// How long the call rings or goes on, or how soon it answers itself.
    String timer(PhoneCall call, Instant now) {
        Optional<Duration> left =
                call.autoAnswerAfter()
                        .filter(_ -> call.state() == CallState.INCOMING_RINGING)
                        .map(after -> Duration.between(now, call.startedAt().plus(after)));
        return left.map(time ->
                        texts.get(
                                "phonebar.answers-in",
                                String.valueOf(Math.max(0, time.plusMillis(999).toSeconds()))))
                .orElseGet(() ->
                        texts.formats().timer(call.answeredAt().orElse(call.startedAt()), now));
    }

    /// A call beside the one that the bar shows.
    CallItem item(PhoneCall call) {
        return new CallItem(
                call.id(),
                Stage.of(call.state()),
                who(call),
                detail(call),
                call.answeredAt().orElse(call.startedAt()));
    }

    private String arrival(PhoneCall call) {
        return CallerText.askedFor(call)
                .map(who -> texts.get("phonebar.transfer.for", who))
                .or(() ->
                        call.header(CallerText.RETURNED)
                                .map(_ -> texts.get("phonebar.transfer.returned")))
                .or(() -> call.header(CallerText.AGAIN).map(_ -> texts.get("phonebar.again.waits")))
                .orElse("");
    }

    /// What to say of a call that has ended; empty when it ended as calls do.
    Optional<String> end(PhoneCall call) {
        String who = who(call);
        titles.remove(call.id());
        return call.end()
                .flatMap(end -> keyOf(end.cause(), call.direction()))
                .map(key -> texts.get("phonebar.end." + key, who));
    }

    private static Optional<String> keyOf(CallEnd.Cause cause, PhoneCall.Direction direction) {
        return switch (cause) {
            case BUSY, NO_ANSWER, NOT_FOUND, FAILED, CONNECTION_LOST, NO_MEDIA ->
                    Optional.of(nameOf(cause));
            case CANCELLED_THERE ->
                    Optional.of(direction == PhoneCall.Direction.INCOMING ? "missed" : "failed");
            case HUNG_UP_HERE, HUNG_UP_THERE, REJECTED_HERE, ANSWERED_ELSEWHERE, TRANSFERRED ->
                    Optional.empty();
        };
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
