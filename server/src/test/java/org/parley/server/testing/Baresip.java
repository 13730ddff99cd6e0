package org.parley.server.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.platform.Json;
import org.parley.contract.telephony.SipAccess;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The softphone baresip, a program of other makers, set up with what Parley shows for a telephone.
/// It speaks a tone and writes down what it hears. Its keys are pressed over its control socket
/// (module `ctrl_tcp`: JSON objects as netstrings).
public final class Baresip implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final Socket keys;
    private final InputStream answers;

    private Baresip(Process process, Path folder, Socket keys) throws IOException {
        this.process = process;
        this.folder = folder;
        this.keys = keys;
        answers = new BufferedInputStream(keys.getInputStream());
    }

    /// Starts it, and has it register.
    ///
    /// @param hertz the tone that it speaks
    public static Baresip start(Path folder, SipAccess access, int hertz) throws IOException {
        // it takes the port after that of SIP for TLS
        int sip = FreePorts.range(2);
        int control = FreePorts.one();
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("config"),
                """
                poll_method epoll
                sip_listen 127.0.0.1:%d
                audio_player aubridge,none
                audio_source ausine,%d
                ausrc_srate 48000
                ausrc_channels 2
                audio_level no
                call_max_calls 4
                module_path %s
                module g711.so
                module ausine.so
                module aubridge.so
                module sndfile.so
                snd_path %s
                module_app account.so
                module_app menu.so
                module_app ctrl_tcp.so
                ctrl_tcp_listen 127.0.0.1:%d
                """
                        .formatted(sip, hertz, modules(), folder, control));
        Files.writeString(
                folder.resolve("accounts"),
                "<sip:%s@%s:%d;transport=udp>;auth_user=%s;auth_pass=%s;regint=60;answermode=manual;audio_codecs=pcmu,pcma%n"
                        .formatted(
                                access.user(),
                                access.server(),
                                access.port(),
                                access.user(),
                                access.password()));
        Files.writeString(folder.resolve("contacts"), "");
        Process process =
                new ProcessBuilder("baresip", "-f", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start();
        return new Baresip(process, folder, connect(process, folder, control));
    }

    private static Path modules() {
        return List.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules")
                .stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "baresip is not installed: installer/verify does it, or install the"
                                        + " package baresip-core"));
    }

    private static Socket connect(Process process, Path folder, int control) {
        return await("baresip's control socket")
                .atMost(START)
                .ignoreException(IOException.class)
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException(
                                        "baresip ended: "
                                                + Files.readString(folder.resolve("log")));
                            }
                            return new Socket(InetAddress.getLoopbackAddress(), control);
                        },
                        Socket::isConnected);
    }

    /// Presses a key of its menu, such as `accept`, `hangup`, `hold` or `dial`.
    ///
    /// @param parameter of the key; empty for none
    /// @return what it says to that
    public synchronized String press(String key, String parameter) {
        try {
            byte[] text =
                    Json.lenient()
                            .writeValueAsBytes(
                                    Map.of("command", key, "params", parameter, "token", key));
            keys.getOutputStream().write((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            keys.getOutputStream().write(text);
            keys.getOutputStream().write(',');
            while (true) {
                JsonNode heard = Json.lenient().readTree(next());
                if (heard.path("response").asBoolean()
                        && heard.path("token").asText().equals(key)) {
                    return heard.path("data").asText();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it has said so far.
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One netstring.
    private byte[] next() throws IOException {
        int length = 0;
        for (int digit = answers.read(); digit != ':'; digit = answers.read()) {
            if (digit < '0' || digit > '9') {
                throw new IOException("baresip ended: " + log());
            }
            length = length * 10 + digit - '0';
        }
        byte[] text = answers.readNBytes(length);
        answers.skipNBytes(1);
        return text;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            keys.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
