package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.routing.Heartbeat;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.config.Dialplan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells Asterisk that the router lives, in Asterisk's own time: a waiting caller compares the beat
/// with Asterisk's clock, which need not be ours.
public final class AsteriskHeartbeat implements Heartbeat, CallListener {
    private final AmiLink link;
    private final InstantSource clock;
    private volatile Duration ahead = Duration.ZERO;

    @Inject
    AsteriskHeartbeat(AmiLink link, InstantSource clock) {
        this.link = link;
        this.clock = clock;
    }

    @Override
    public void beat(Instant now) {
        if (link.connected()) {
            long seconds = now.plus(ahead).getEpochSecond();
            link.send(AmiAction.setVariable("", Dialplan.HEARTBEAT, Long.toString(seconds)));
        }
    }

    @Override
    public void node(NodeState state) {
        if (!state.connected()) {
            return;
        }
        Instant asked = clock.instant();
        link.send(AmiAction.of("Ping")).thenAccept(reply -> compare(reply, asked));
    }

    private void compare(AmiReply reply, Instant asked) {
        String timestamp = reply.text("Timestamp");
        if (!timestamp.matches("[0-9]{1,12}([.][0-9]{1,9})?")) {
            return;
        }
        long millis = new BigDecimal(timestamp).movePointRight(3).longValue();
        ahead = Duration.between(asked, Instant.ofEpochMilli(millis));
        beat(clock.instant());
    }
}
