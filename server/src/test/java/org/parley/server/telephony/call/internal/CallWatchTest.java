package org.parley.server.telephony.call.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiFigures;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiListener;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.NodeName;
import org.parley.server.telephony.call.model.NodeState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What is told of the node, whatever the link and Asterisk say.
class CallWatchTest {
    private final List<NodeState> told = new ArrayList<>();

    @Test
    void theNodeHasItsConfiguredNameBeforeTheFirstConnectionAndEverAfter() {
        CallWatch watch = watch("some-other-name");
        watch.lost(0, "connection refused");
        watch.connected(1, Duration.ofSeconds(5));
        watch.lost(1, "cut");
        watch.connected(2, Duration.ofSeconds(6));
        assertEquals(List.of("n1", "n1", "n1", "n1"), told.stream().map(NodeState::name).toList());
        assertEquals(
                List.of(false, true, false, true),
                told.stream().map(NodeState::connected).toList());
    }

    private CallWatch watch(String systemName) {
        CallListener listener =
                new CallListener() {
                    @Override
                    public void node(NodeState state) {
                        told.add(state);
                    }
                };
        return new CallWatch(
                new EmptyAsterisk(systemName),
                () -> new NodeName("n1"),
                new NoTelephones(),
                () -> Set.of(listener),
                () -> Instant.EPOCH);
    }

    private record EmptyAsterisk(String systemName) implements AmiLink {
        @Override
        public CompletableFuture<AmiReply> send(AmiAction action) {
            return CompletableFuture.completedFuture(
                    new AmiReply(
                            true,
                            "",
                            Map.of("SystemName", systemName, "AsteriskVersion", "22.10.1")));
        }

        @Override
        public CompletableFuture<List<AmiEvent>> list(AmiAction action) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public void open(AmiListener listener) {}

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public long epoch() {
            return 1;
        }

        @Override
        public AmiFigures figures() {
            return new AmiFigures(0, 0, 0, Duration.ZERO, 0);
        }

        @Override
        public void close() {}
    }

    private static final class NoTelephones implements Telephones {
        @Override
        public Optional<AgentRef> findOwner(String endpoint) {
            return Optional.empty();
        }

        @Override
        public Optional<String> findEndpoint(UUID agent) {
            return Optional.empty();
        }
    }
}
