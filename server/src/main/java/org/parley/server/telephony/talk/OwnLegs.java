package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.LiveLeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/// The legs of an agent's telephone and of whoever hears them; commands to Asterisk about them.
final class OwnLegs {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLegs.class);

    private final CallService calls;
    private final Telephones telephones;
    private final AmiLink link;

    @Inject
    OwnLegs(CallService calls, Telephones telephones, AmiLink link) {
        this.calls = calls;
        this.telephones = telephones;
        this.link = link;
    }

    /// Those that hear somebody, the one that is spoken on first.
    List<LiveLeg> talking(UUID agent) {
        String endpoint = telephones.findEndpoint(agent).orElse("");
        return calls.legs().stream()
                .filter(leg -> leg.bridged() && leg.channel().endpoint().equals(endpoint))
                .sorted((a, b) -> Boolean.compare(a.holding(), b.holding()))
                .toList();
    }

    /// Whoever hears a leg.
    List<LiveLeg> others(LiveLeg own) {
        return calls.legs().stream()
                .filter(leg -> leg.bridge().equals(own.bridge()) && !leg.id().equals(own.id()))
                .toList();
    }

    /// Has it not ended?
    boolean exists(LiveLeg leg) {
        return calls.legs().stream().anyMatch(one -> one.id().equals(leg.id()));
    }

    AmiLink link() {
        return link;
    }

    /// Tells Asterisk and waits for its word.
    void command(AmiAction action) {
        ask(action);
    }

    /// As [#command], for what Asterisk answers.
    AmiReply ask(AmiAction action) {
        AmiReply reply;
        try {
            reply = link.send(action).join();
        } catch (CompletionException e) {
            throw unavailable(e.getCause() instanceof AmiException why ? why : e);
        }
        if (!reply.success()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "Asterisk refused ("
                            + reply.message()
                            + "): the call has changed in the meantime. Try again.");
        }
        return reply;
    }

    /// Ends a leg, without waiting for Asterisk's word.
    void hangUpLater(ChannelName channel) {
        link.send(AmiAction.of("Hangup").with("Channel", channel.text()).with("Cause", 16))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.warn("A lonely leg could not be ended: {}", failure.getMessage());
                    }
                });
    }

    static Refusal unavailable(Throwable why) {
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "Asterisk does not answer (" + why.getMessage() + "). Try again in a moment.");
    }

    static Refusal noTalk() {
        return new Refusal(
                ErrorCode.CONFLICT, "You are in no talk. Answer or place a call, then try again.");
    }
}
