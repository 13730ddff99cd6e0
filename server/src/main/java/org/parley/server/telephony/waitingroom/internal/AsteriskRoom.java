package org.parley.server.telephony.waitingroom.internal;

import org.parley.server.routing.model.Decision;
import org.parley.server.telephony.call.model.ChannelName;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the room asks of Asterisk. Every method returns at once.
public interface AsteriskRoom {
    /// How Asterisk took a request.
    enum Answer {
        DONE,
        /// There is no such caller any more.
        GONE,
        /// No answer, or no link.
        FAILED
    }

    /// Moves the caller into an offer that rings these telephones. `DONE` does not mean that it
    /// rang.
    CompletableFuture<Answer> offer(ChannelName caller, List<String> endpoints, long offer);

    /// Stops ringing for this offer; the caller waits again.
    CompletableFuture<Answer> takeBack(ChannelName caller, long offer);

    /// Sends a caller on whom the queue does not keep.
    CompletableFuture<Answer> dismiss(ChannelName caller, Decision.Dismissal why);

    /// Sends a waiting caller to an extension of a context.
    CompletableFuture<Answer> send(ChannelName caller, String context, String extension);

    /// Takes a caller out of Asterisk's own queue, back into the waiting room.
    CompletableFuture<Answer> withdraw(ChannelName caller, String queue);

    CompletableFuture<Answer> hangUp(ChannelName channel);

    /// Lets every waiting caller announce himself again.
    CompletableFuture<Answer> callTheRoll(long generation);
}
