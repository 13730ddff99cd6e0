package org.parley.phone.caller;

import org.parley.phone.sip.SipMessage;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipParser;
import org.parley.phone.sip.SipTransport;
import org.parley.phone.sip.SipWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.ObjLongConsumer;

/// SIP over UDP on loopback with one peer.
final class UdpTransport implements SipTransport, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UdpTransport.class);

    private final DatagramSocket socket;
    private final InetSocketAddress peer;
    private final ObjLongConsumer<SipMessage> received;

    /// @param received takes each message with the time in nanoseconds (of `System.nanoTime`) at
    ///   which it came, on the receiving thread
    /// @param port ours; 0 for a free one
    UdpTransport(InetSocketAddress peer, int port, ObjLongConsumer<SipMessage> received)
            throws IOException {
        this.socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        this.socket.setReceiveBufferSize(4 << 20);
        this.peer = peer;
        this.received = received;
    }

    void start() {
        Thread.ofPlatform().daemon().name("caller-sip-in").start(this::receive);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private void receive() {
        byte[] bytes = new byte[SipParser.LONGEST_MESSAGE];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                socket.receive(packet);
                long now = System.nanoTime();
                if (packet.getLength() > 4) {
                    received.accept(SipParser.parse(bytes, packet.getLength()), now);
                }
            } catch (SipParseException e) {
                LOG.warn("Left out what is no SIP message: {}", e.getMessage());
            } catch (IOException e) {
                logUnlessClosed(e);
            }
        }
    }

    @Override
    public void send(SipMessage message) {
        byte[] bytes = SipWriter.bytes(message);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, peer));
        } catch (IOException e) {
            logUnlessClosed(e);
        }
    }

    private void logUnlessClosed(IOException e) {
        if (!socket.isClosed()) {
            LOG.debug("A datagram was lost: {}", e.toString());
        }
    }

    @Override
    public boolean reliable() {
        return false;
    }

    @Override
    public String via() {
        return "UDP " + address().getAddress().getHostAddress() + ":" + address().getPort();
    }

    @Override
    public void close() {
        socket.close();
    }
}
