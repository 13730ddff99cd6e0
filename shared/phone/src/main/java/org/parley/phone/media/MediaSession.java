package org.parley.phone.media;

import java.util.concurrent.CompletableFuture;

/// The sound of one call: descriptions (SDP, RFC 8866) are exchanged by offer and answer (RFC
/// 3264), then sound flows by itself. One exchange at a time.
public interface MediaSession extends AutoCloseable {

    /// Makes an offer with all our addresses.
    ///
    /// @param direction whether sound goes both ways or only to the other side (hold)
    CompletableFuture<String> offer(Direction direction);

    /// Takes the other side's answer to our offer.
    CompletableFuture<Void> accept(String answer);

    /// Takes the other side's offer and makes the answer.
    CompletableFuture<String> answer(String offer);

    /// Cuts the microphone off, or on again.
    void mute(boolean muted);

    /// Sends keys as telephone events; fails when the other side takes none.
    CompletableFuture<Void> sendKeys(String keys);

    /// Figures so far.
    CompletableFuture<MediaStatistics> statistics();

    /// What is heard of the other side.
    AudioMeter heard();

    /// Ends the sound; further calls of any method do nothing or fail their future.
    @Override
    void close();

    /// Ways that sound goes.
    enum Direction {
        BOTH,
        ONLY_SENDING
    }

    /// Hears how the session fares, on a thread of the engine.
    interface Listener {
        /// Sound can flow.
        void connected();

        /// No way to the other side was found, or it was lost for good.
        void failed();
    }
}
