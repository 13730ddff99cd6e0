package org.parley.server.telephony.spy;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.Agent;
import org.parley.contract.telephony.spy.SpyMode;
import org.parley.contract.telephony.spy.SpyRequest;
import org.parley.server.permissions.Sight;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.names.PickUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.UUID;

/// Rings a supervisor's telephone and has it listen to an agent, whisper or join.
///
/// Refuses: an agent who is not seen (`NOT_FOUND`), oneself, a telephone that is not one's own and
/// belongs to a person (`VALIDATION_FAILED`). Each beginning is audited before anything rings.
public final class BeginSpying {
    private static final Logger LOG = LoggerFactory.getLogger(BeginSpying.class);
    private static final int RING_MILLIS = 30_000;

    /// Calls that were put through; no beep; ends with the agent's call; keys change the way.
    private static final String ALWAYS = "bqEd";

    private final Telephones telephones;
    private final StaffService staff;
    private final Visibility visibility;
    private final AmiLink link;
    private final Database db;
    private final Audit audit;

    @Inject
    BeginSpying(
            Telephones telephones,
            StaffService staff,
            Visibility visibility,
            AmiLink link,
            Database db,
            Audit audit) {
        this.visibility = visibility;
        this.telephones = telephones;
        this.staff = staff;
        this.link = link;
        this.db = db;
        this.audit = audit;
    }

    void run(SpyRequest wish, Me me, Sight seen) {
        UUID agent = wish.agentId();
        String target =
                telephones
                        .findEndpoint(agent)
                        .filter(_ -> seen.seesAgent(agent))
                        .orElseThrow(() -> Refusal.notFound("agent", agent));
        if (agent.equals(me.id())) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED, "Nobody can listen to his or her own calls.");
        }
        String own = telephone(wish, me);
        String name = telephones.findOwner(target).map(owner -> owner.name()).orElse(target);
        var subject = new Subject("agent", agent.toString(), name);
        db.run(tx -> audit.record(tx, Actor.of(me), "calls.spy", subject, null, wish));
        link.send(
                        AmiAction.of("Originate")
                                .with("Channel", "PJSIP/" + own)
                                .with("Application", "ChanSpy")
                                .with("Data", "PJSIP/" + target + "-," + options(wish.mode()))
                                .with("CallerID", "\"" + title(wish.mode()) + "\" <" + target + ">")
                                .with("Timeout", RING_MILLIS)
                                .with("Async", "true")
                                .withVariable(PickUp.MARK, ""))
                .whenComplete((reply, failure) -> told(reply, failure, own));
    }

    /// What the dialplan's `ChanSpy` is to listen to, for somebody who dialled an agent's number;
    /// empty for an agent who is not there or not seen.
    Optional<String> byTelephone(String number, Me me) {
        Optional<Agent> agent =
                staff.listAgents().stream()
                        .filter(one -> one.extension().equals(number))
                        .filter(one -> !one.id().equals(me.id()))
                        .filter(one -> visibility.of(me).seesAgent(one.id()))
                        .findFirst();
        Optional<String> target = agent.flatMap(one -> telephones.findEndpoint(one.id()));
        if (agent.isPresent() && target.isPresent()) {
            var subject = new Subject("agent", agent.get().id().toString(), agent.get().fullName());
            db.run(tx ->
                    audit.record(
                            tx, Actor.of(me), "calls.spy", subject, null, new Dialled(number)));
        }
        return target.map(endpoint -> "PJSIP/" + endpoint + "-");
    }

    private record Dialled(String number) {}

    private String telephone(SpyRequest wish, Me me) {
        if (wish.telephone().isEmpty()) {
            return telephones
                    .findEndpoint(me.id())
                    .orElseThrow(() ->
                            new Refusal(
                                    ErrorCode.VALIDATION_FAILED,
                                    "You have no telephone of your own. Name the number of one"
                                            + " that rings for you."));
        }
        return staff.listTelephones().stream()
                .map(DeskTelephone::user)
                .filter(wish.telephone()::equals)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                ErrorCode.VALIDATION_FAILED,
                                wish.telephone()
                                        + " is no telephone without a person. Name one that"
                                        + " stands under Telephones."));
    }

    private static String options(SpyMode mode) {
        return switch (mode) {
            case LISTEN -> ALWAYS;
            case WHISPER -> ALWAYS + "w";
            case BARGE -> ALWAYS + "B";
        };
    }

    private static String title(SpyMode mode) {
        return switch (mode) {
            case LISTEN -> "Listen";
            case WHISPER -> "Whisper";
            case BARGE -> "Join";
        };
    }

    private static void told(@Nullable AmiReply reply, @Nullable Throwable failure, String own) {
        if (failure != null || reply == null || !reply.success()) {
            LOG.warn(
                    "The telephone {} could not be rung to listen: {}",
                    own,
                    failure != null ? failure.getMessage() : reply == null ? "" : reply.message());
        }
    }
}
