package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/// One Phonebar for each user: held by a file lock, which the system takes back whatever ends the
/// program. A second start hands its link over to the first, by a socket in the same folder.
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int LONGEST = 1000;

    private final FileChannel channel;
    private final Path door;
    private @Nullable ServerSocketChannel listening;

    private SingleInstance(FileChannel channel, Path folder) {
        this.channel = channel;
        door = doorOf(folder);
    }

    private static Path doorOf(Path folder) {
        return folder.resolve("running.socket");
    }

    /// Hands a link over to the Phonebar that runs already.
    ///
    /// @param link may be empty: then it only shows itself
    /// @return false when none runs
    static boolean tell(Path folder, String link) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(doorOf(folder)));
            channel.write(ByteBuffer.wrap(link.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            LOG.debug("no Phonebar takes the link: {}", e.getMessage());
            return false;
        }
    }

    /// Takes links from later starts.
    ///
    /// @param taker called on a thread of its own
    void listen(Consumer<String> taker) {
        try {
            Files.deleteIfExists(door);
            var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening = socket;
            socket.bind(UnixDomainSocketAddress.of(door));
            Thread.ofVirtual().name("phonebar-links").start(() -> accept(socket, taker));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            LOG.warn("links are not taken from other programs: {}", e.getMessage());
        }
    }

    private static void accept(ServerSocketChannel socket, Consumer<String> taker) {
        try {
            while (socket.isOpen()) {
                taker.accept(read(socket.accept()));
            }
        } catch (ClosedChannelException _) {
            LOG.trace("the bar ends");
        } catch (IOException e) {
            LOG.warn("no more links are taken from other programs: {}", e.getMessage());
        }
    }

    /// What a later start hands over; nothing when it breaks off.
    private static String read(SocketChannel caller) {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        try (caller) {
            while (text.hasRemaining() && caller.read(text) >= 0) {
                // a link may come in pieces
            }
            text.flip();
            return StandardCharsets.UTF_8.decode(text).toString();
        } catch (IOException e) {
            LOG.debug("no link: {}", e.getMessage());
            return "";
        }
    }

    /// Empty when another program holds the folder.
    static Optional<SingleInstance> claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(
                        folder.resolve("running.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new SingleInstance(channel, folder));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        var socket = listening;
        if (socket != null) {
            socket.close();
            Files.deleteIfExists(door);
        }
        channel.close();
    }
}
