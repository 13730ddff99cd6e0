package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.routing.model.Decision;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.config.Dialplan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The waiting room of our dialplan (`waiting-room.conf`), reached by redirecting callers into its
/// contexts.
public final class DialplanRoom implements AsteriskRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanRoom.class);
    private static final int NORMAL_CLEARING = 16;

    private final AmiLink link;

    @Inject
    DialplanRoom(AmiLink link) {
        this.link = link;
    }

    @Override
    public CompletableFuture<Answer> offer(ChannelName caller, List<String> endpoints, long offer) {
        return send(redirect(caller, Dialplan.OFFER, Dialplan.offer(endpoints, offer)));
    }

    @Override
    public CompletableFuture<Answer> takeBack(ChannelName caller, long offer) {
        return send(redirect(caller, Dialplan.WITHDRAW, Long.toString(offer)));
    }

    @Override
    public CompletableFuture<Answer> dismiss(ChannelName caller, Decision.Dismissal why) {
        String extension =
                switch (why) {
                    case Decision.ItemTimedOut _ -> "timeout";
                    case Decision.ItemRejected rejected ->
                            switch (rejected.why()) {
                                case FULL -> "full";
                                case JOIN_EMPTY -> "joinempty";
                                case UNKNOWN_QUEUE -> "unknown";
                            };
                    case Decision.ItemLeftEmpty _ -> "leaveempty";
                    case Decision.ItemStranded _ -> "removed";
                };
        return send(redirect(caller, Dialplan.DISMISS, extension));
    }

    @Override
    public CompletableFuture<Answer> send(ChannelName caller, String context, String extension) {
        return send(redirect(caller, context, extension));
    }

    @Override
    public CompletableFuture<Answer> withdraw(ChannelName caller, String queue) {
        return send(
                AmiAction.of("QueueWithdrawCaller")
                        .with("Queue", queue)
                        .with("Caller", caller.text()));
    }

    @Override
    public CompletableFuture<Answer> hangUp(ChannelName channel) {
        return send(
                AmiAction.of("Hangup")
                        .with("Channel", channel.text())
                        .with("Cause", NORMAL_CLEARING));
    }

    @Override
    public CompletableFuture<Answer> callTheRoll(long generation) {
        return send(AmiAction.setVariable("", Dialplan.GENERATION, Long.toString(generation)));
    }

    private static AmiAction redirect(ChannelName caller, String context, String extension) {
        return AmiAction.of("Redirect")
                .with("Channel", caller.text())
                .with("Context", context)
                .with("Exten", extension)
                .with("Priority", 1);
    }

    private CompletableFuture<Answer> send(AmiAction action) {
        return link.send(action)
                .handle((reply, failure) -> {
                    if (failure != null) {
                        LOG.warn("{} was not carried out: {}", action.name(), failure.getMessage());
                        return Answer.FAILED;
                    }
                    if (!reply.success()) {
                        LOG.debug("{}: {}", action.name(), reply.message());
                        return Answer.GONE;
                    }
                    return Answer.DONE;
                });
    }
}
