package org.parley.desk.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Waits on a port of this computer for the browser to come back from the identity provider (RFC
/// 8252, 7.3). Only this computer reaches the port.
final class WayBack implements AutoCloseable {
    private static final String PATH = "/back";
    private static final int LONGEST_LINE = 8192;
    private static final int READ_MILLIS = 5000;

    private final ServerSocket socket;

    /// @param patienceMillis how long it waits in all for each connection
    WayBack(int patienceMillis) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        socket.setSoTimeout(patienceMillis);
    }

    /// Where the provider sends the browser.
    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + PATH;
    }

    /// Blocks until the browser has come with this state, and answers it with a page.
    ///
    /// @return the code; empty when the provider sent the browser back without one
    /// @throws SocketTimeoutException when nobody came
    /// @throws IOException also when this was closed meanwhile
    Optional<String> await(String state, String page) throws IOException {
        while (true) {
            try (Socket browser = socket.accept()) {
                browser.setSoTimeout(READ_MILLIS);
                Map<String, String> query = read(browser);
                boolean ours = state.equals(query.get("state"));
                answer(browser, ours ? 200 : 404, ours ? page : "");
                if (ours) {
                    return Optional.ofNullable(query.get("code"));
                }
            }
        }
    }

    private static Map<String, String> read(Socket browser) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(browser.getInputStream(), StandardCharsets.US_ASCII),
                        LONGEST_LINE);
        String line = in.readLine();
        String header = line;
        while (header != null && !header.isEmpty()) {
            header = in.readLine();
        }
        if (line == null || !line.startsWith("GET " + PATH + "?")) {
            return Map.of();
        }
        String target = line.substring(4).split(" ", 2)[0];
        Map<String, String> query = new HashMap<>();
        for (String pair : target.substring(target.indexOf('?') + 1).split("&", -1)) {
            String[] both = pair.split("=", 2);
            if (both.length == 2) {
                query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void answer(Socket browser, int status, String page) throws IOException {
        byte[] body =
                ("<!doctype html><meta charset=\"utf-8\"><title>Parley</title><body"
                                + " style=\"font-family:sans-serif;margin:4em\"><p>"
                                + page
                                + "</p>")
                        .getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 "
                        + status
                        + " Parley\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                        + body.length
                        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                        + "Connection: close\r\n\r\n";
        var out = browser.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
