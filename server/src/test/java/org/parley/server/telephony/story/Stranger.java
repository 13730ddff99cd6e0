package org.parley.server.telephony.story;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at an address that belongs to no trunk, who asks what programs ask that look for
/// numbers and passwords.
final class Stranger implements AutoCloseable {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern OPAQUE = Pattern.compile("opaque=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatagramSocket socket;
    private final InetSocketAddress pbx;

    Stranger(InetSocketAddress pbx) throws IOException {
        this.pbx = pbx;
        socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"));
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /// Asks without a proof, and again with a wrong one.
    ///
    /// @param from who he says he is
    /// @param to whom he asks for
    /// @return both answers, without what differs each time
    String ask(String method, String from, String to) throws IOException {
        String first = send(method, from, to, "");
        String second = send(method, from, to, wrongProof(first, from, to));
        return plain(first, from, to) + "\n" + plain(second, from, to);
    }

    private String wrongProof(String challenge, String from, String to) {
        Matcher nonce = NONCE.matcher(challenge);
        Matcher opaque = OPAQUE.matcher(challenge);
        return "Authorization: Digest username=\""
                + from
                + "\", realm=\"asterisk\", nonce=\""
                + (nonce.find() ? nonce.group(1) : "none")
                + "\", uri=\"sip:"
                + to
                + "@127.0.0.1\", response=\""
                + "0".repeat(32)
                + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"a\""
                + (opaque.find() ? ", opaque=\"" + opaque.group(1) + "\"" : "")
                + "\r\n";
    }

    private String send(String method, String from, String to, String proof) throws IOException {
        String id = UUID.randomUUID().toString();
        String branch = "z9hG4bK" + id;
        transmit(request(method, from, to, id, branch, proof));
        String answer = receive(id);
        if (method.equals("INVITE")) {
            transmit(request("ACK", from, to, id, branch, ""));
        }
        return answer;
    }

    private String request(
            String method, String from, String to, String id, String branch, String proof) {
        String here = "127.0.0.2:" + socket.getLocalPort();
        String uri = method.equals("REGISTER") ? "sip:127.0.0.1" : "sip:" + to + "@127.0.0.1";
        String body =
                method.equals("INVITE")
                        ? "v=0\r\no=- 1 1 IN IP4 127.0.0.2\r\ns=-\r\nc=IN IP4 127.0.0.2\r\nt=0 0\r\n"
                                + "m=audio 40000 RTP/AVP 0\r\n"
                        : "";
        return method
                + " "
                + uri
                + " SIP/2.0\r\nVia: SIP/2.0/UDP "
                + here
                + ";rport;branch="
                + branch
                + "\r\nMax-Forwards: 70\r\nFrom: <sip:"
                + from
                + "@127.0.0.1>;tag="
                + id.substring(0, 8)
                + "\r\nTo: <sip:"
                + to
                + "@127.0.0.1>\r\nCall-ID: "
                + id
                + "\r\nCSeq: 1 "
                + method
                + "\r\nContact: <sip:"
                + from
                + "@"
                + here
                + ">\r\n"
                + proof
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    private void transmit(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, pbx));
    }

    /// The final answer of this exchange.
    private String receive(String id) throws IOException {
        byte[] bytes = new byte[4096];
        while (true) {
            var packet = new DatagramPacket(bytes, bytes.length);
            socket.receive(packet);
            String answer = new String(bytes, 0, packet.getLength(), StandardCharsets.UTF_8);
            if (answer.contains(id) && !answer.startsWith("SIP/2.0 1")) {
                return answer;
            }
        }
    }

    /// What a program can compare: the status and the headers, without names, times and chance.
    private static String plain(String answer, String from, String to) {
        return answer.lines()
                .filter(line -> !line.startsWith("Via:") && !line.startsWith("Call-ID:"))
                .map(line -> line.replace(from + "@", "X@").replace(to + "@", "X@"))
                .map(line -> line.replaceAll("tag=[^;>\\s]*", "tag=T"))
                .map(line -> line.replaceAll("(nonce|opaque)=\"[^\"]*\"", "$1"))
                .map(line -> line.replaceAll("^Date:.*", "Date:"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Override
    public void close() {
        socket.close();
    }
}
