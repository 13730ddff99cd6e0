package org.parley.server.telephony.config;

import org.parley.server.platform.files.WholeFile;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodePeer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The nodes as the configuration file names them, one or two, and which of them is at work. That
/// is kept in a file of the first, so that a server that starts again goes on with the same one.
public final class NodePair {
    private static final Logger LOG = LoggerFactory.getLogger(NodePair.class);
    private static final String FILE = "at-work";

    private final AsteriskNodeSettings first;
    private final Optional<AsteriskNodeSettings> second;
    private final Path file;
    private volatile int atWork;

    public NodePair(AsteriskNodeSettings first, Optional<AsteriskNodeSettings> second) {
        this.first = first;
        this.second = second;
        this.file = first.folders().base().resolve(FILE);
        atWork = second.filter(node -> node.name().equals(kept())).isPresent() ? 1 : 0;
    }

    public AsteriskNodeSettings first() {
        return first;
    }

    public Optional<AsteriskNodeSettings> second() {
        return second;
    }

    /// The number of the one at work: 0 for the first, 1 for the second.
    public int numberAtWork() {
        return atWork;
    }

    /// The name of the one at work.
    public String nameAtWork() {
        return (atWork == 1 ? second.orElse(first) : first).name();
    }

    /// All of them as the configuration file has them, that at work or not.
    public List<AsteriskNodeSettings> all() {
        return second.map(two -> List.of(first, two)).orElseGet(() -> List.of(first));
    }

    /// From now on the one of this number is at work.
    public void moveTo(int number) {
        atWork = number;
        try {
            Files.createDirectories(file.getParent());
            WholeFile.replace(file, nameAtWork());
        } catch (IOException e) {
            LOG.error(
                    "Which Asterisk is at work cannot be kept in {}; after a restart of the server the other may be taken: {}",
                    file,
                    e.toString());
        }
    }

    /// Each with what it is told of the other.
    ///
    /// @param reached a node of the file as it is reached now
    List<AsteriskNodeSettings> list(UnaryOperator<AsteriskNodeSettings> reached) {
        AsteriskNodeSettings one = reached.apply(first);
        int working = atWork;
        return second.map(reached)
                .map(two ->
                        List.of(
                                one.beside(peer(one, two, working == 1)),
                                two.beside(peer(two, one, working == 0))))
                .orElseGet(() -> List.of(one));
    }

    private NodePeer peer(AsteriskNodeSettings own, AsteriskNodeSettings other, boolean works) {
        return new NodePeer(
                own.name(), other.name(), host(other), other.ports().sip(), secret(), works);
    }

    /// A node that listens on all addresses is on this machine.
    private static String host(AsteriskNodeSettings node) {
        String address = node.network().sipAddress();
        return address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }

    private String secret() {
        String both =
                first.secrets().commands()
                        + second.map(node -> node.secrets().commands()).orElse("");
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(both.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private String kept() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Which Asterisk is at work cannot be read from " + file, e);
        }
    }
}
