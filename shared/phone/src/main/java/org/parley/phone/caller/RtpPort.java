package org.parley.phone.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// One UDP socket that carries the sound of all calls of a station; streams are told apart by the
/// other side's address. One thread receives, one sends a packet for each stream every 20 ms.
final class RtpPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RtpPort.class);
    private static final long PACE_NANOS = 20_000_000;

    private final DatagramSocket socket;
    private final Map<InetSocketAddress, RtpStream> streams = new ConcurrentHashMap<>();
    private final Map<RtpStream, InetSocketAddress> talking = new ConcurrentHashMap<>();
    private final Thread pacer;

    RtpPort() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setReceiveBufferSize(4 << 20);
        Thread.ofPlatform().daemon().name("caller-rtp-in").start(this::receive);
        pacer = Thread.ofPlatform().daemon().name("caller-rtp-out").start(this::pace);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /// Connects a stream to the other side's address.
    ///
    /// @param talks whether we send, or only listen
    void connect(RtpStream stream, InetSocketAddress target, boolean talks) {
        streams.values().removeIf(s -> s.equals(stream));
        streams.put(target, stream);
        if (talks) {
            talking.put(stream, target);
            LockSupport.unpark(pacer);
        } else {
            talking.remove(stream);
        }
    }

    void disconnect(RtpStream stream) {
        talking.remove(stream);
        streams.values().removeIf(s -> s.equals(stream));
    }

    private void receive() {
        byte[] bytes = new byte[2048];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                logUnlessClosed(e);
                continue;
            }
            RtpStream stream = streams.get((InetSocketAddress) packet.getSocketAddress());
            if (stream != null) {
                stream.received(bytes, packet.getLength());
            }
        }
    }

    private void pace() {
        long due = System.nanoTime();
        while (!socket.isClosed()) {
            talking.forEach(this::sendNext);
            due += PACE_NANOS;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(talking.isEmpty() ? PACE_NANOS * 50 : wait);
            }
            if (wait < -10 * PACE_NANOS || talking.isEmpty()) {
                due = System.nanoTime();
            }
        }
    }

    private void sendNext(RtpStream stream, InetSocketAddress target) {
        byte[] packet = stream.nextPacket();
        if (packet == null) {
            return;
        }
        try {
            socket.send(new DatagramPacket(packet, packet.length, target));
        } catch (IOException e) {
            logUnlessClosed(e);
        }
    }

    private void logUnlessClosed(IOException e) {
        if (!socket.isClosed()) {
            LOG.debug("A packet of sound was lost: {}", e.toString());
        }
    }

    @Override
    public void close() {
        socket.close();
        LockSupport.unpark(pacer);
    }
}
