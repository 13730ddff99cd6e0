package org.parley.server.platform.ami;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A link of which one knows since when it stands, or does not.
public final class WatchedLink implements AmiLink {
    private final AmiLink link;
    private final InstantSource clock;
    private final Runnable reached;
    private volatile Standing standing;

    /// Whether Asterisk is reached.
    ///
    /// @param since since when it is so
    public record Standing(boolean reached, Instant since) {}

    /// @param reached hears of each connection, before its listener does
    public WatchedLink(AmiLink link, InstantSource clock, Runnable reached) {
        this.link = link;
        this.clock = clock;
        this.reached = reached;
        standing = new Standing(false, clock.instant());
    }

    /// How it stands now.
    public Standing standing() {
        return standing;
    }

    @Override
    public CompletableFuture<AmiReply> send(AmiAction action) {
        return link.send(action);
    }

    @Override
    public CompletableFuture<List<AmiEvent>> list(AmiAction action) {
        return link.list(action);
    }

    @Override
    public void open(AmiListener listener) {
        link.open(new Watch(listener));
    }

    @Override
    public boolean connected() {
        return link.connected();
    }

    @Override
    public long epoch() {
        return link.epoch();
    }

    @Override
    public AmiFigures figures() {
        return link.figures();
    }

    @Override
    public void close() {
        link.close();
    }

    private final class Watch implements AmiListener {
        private final AmiListener listener;

        Watch(AmiListener listener) {
            this.listener = listener;
        }

        @Override
        public void event(AmiEvent event) {
            listener.event(event);
        }

        @Override
        public void connected(long epoch, Duration uptime) {
            standing = new Standing(true, clock.instant());
            reached.run();
            listener.connected(epoch, uptime);
        }

        @Override
        public void lost(long epoch, String reason) {
            if (standing.reached()) {
                standing = new Standing(false, clock.instant());
            }
            listener.lost(epoch, reason);
        }
    }
}
