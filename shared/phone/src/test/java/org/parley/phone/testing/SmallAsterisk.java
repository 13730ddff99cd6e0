package org.parley.phone.testing;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A real Asterisk with a small configuration of its own, in a temporary folder, on free loopback
/// ports.
///
/// Telephones 1001 to 1003 speak WebRTC over WebSocket, 2001 to 2060 plain UDP; the password is
/// `pw` and the number. Any other UDP caller is the trunk. Numbers: 600 echo, 601 a tone of 1004
/// Hz, 617 takes four keys into the global KEYS, 618 rings for ever, 1xxx and 2xxx the telephones,
/// 71xxxx the same but answering by themselves, 72xxxx with the headers of an offer.
public final class SmallAsterisk implements AutoCloseable {
    private static final int MUSIC_HERTZ = 523;

    private final Path folder;
    private final Map<String, String> installed;
    private final TestAuthority authority;
    private final int sip;
    private final int ws;
    private final int wss;
    private Process process;

    private SmallAsterisk(Path folder, Map<String, String> installed, TestAuthority authority)
            throws IOException {
        this.folder = folder;
        this.installed = installed;
        this.authority = authority;
        List<Integer> ports = freePorts(3);
        sip = ports.get(0);
        ws = ports.get(1);
        wss = ports.get(2);
        configure();
        process = launch();
    }

    /// Starts one.
    public static SmallAsterisk start() {
        try {
            Path folder = Files.createTempDirectory("parley-phone-asterisk");
            return new SmallAsterisk(
                    folder, provision(), TestAuthority.create(folder.resolve("tls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The installed Asterisk: the variables of `asterisk.env`, made ready by
    /// `installer/asterisk/provision`, unless PARLEY_ASTERISK_ENV names such a file.
    private static Map<String, String> provision() throws IOException {
        String ready = System.getenv("PARLEY_ASTERISK_ENV");
        if (ready == null) {
            Path script =
                    Path.of(
                            System.getProperty("parley.root"),
                            "installer",
                            "asterisk",
                            "provision");
            Process run =
                    new ProcessBuilder(script.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            ready = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        return Files.readAllLines(Path.of(ready)).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(
                        Collectors.toMap(
                                side -> side[0].strip(),
                                side -> side[1].strip().replaceAll("^['\"]|['\"]$", ""),
                                (a, b) -> b,
                                TreeMap::new));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        ServerSocket[] sockets = new ServerSocket[count];
        try {
            for (int i = 0; i < count; i++) {
                sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            }
            return Stream.of(sockets).map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    private void configure() throws IOException {
        for (String part :
                List.of("etc", "lib", "db", "keys", "spool", "run", "log", "agi", "moh")) {
            Files.createDirectories(folder.resolve(part));
        }
        write(
                "asterisk.conf",
                """
                [directories]
                astetcdir => @/etc
                astmoddir => %s
                astvarlibdir => @/lib
                astdbdir => @/db
                astkeydir => @/keys
                astdatadir => %s
                astagidir => @/agi
                astspooldir => @/spool
                astrundir => @/run
                astlogdir => @/log
                [options]
                systemname = phone
                transmit_silence = yes
                hideconnect = yes
                """
                        .formatted(installed.get("AST_MODDIR"), installed.get("AST_DATADIR")));
        write(
                "modules.conf",
                """
                [modules]
                autoload = yes
                noload = chan_iax2.so
                noload = chan_unistim.so
                noload = app_voicemail_odbc.so
                noload = pbx_dundi.so
                noload = res_phoneprov.so
                noload = cdr_csv.so
                """);
        write("logger.conf", "[logfiles]\nmessages = notice,warning,error\n");
        write(
                "http.conf",
                """
                [general]
                enabled = yes
                bindaddr = 127.0.0.1
                bindport = %d
                tlsenable = yes
                tlsbindaddr = 127.0.0.1:%d
                tlscertfile = %s
                tlsprivatekey = %s
                """
                        .formatted(ws, wss, authority.certificate(), authority.key()));
        write("rtp.conf", rtp());
        write("pjsip.conf", AsteriskFiles.pjsip(sip));
        write("extensions.conf", AsteriskFiles.dialplan());
        write("musiconhold.conf", "[general]\n[default]\nmode=files\ndirectory=@/moh\n");
        Files.write(folder.resolve("moh/tone.sln"), AsteriskFiles.music(MUSIC_HERTZ));
        write(
                "indications.conf",
                "[general]\ncountry=us\n[us]\ndescription=x\nringcadence=2000,4000\ndial=350+440\nbusy=480+620/500,0/500\nring=440+480/2000,0/4000\ncongestion=480+620/250,0/250\ncallwaiting=440/300,0/10000\n");
    }

    /// The one tone of its music on hold, in Hz.
    public double musicTone() {
        return MUSIC_HERTZ;
    }

    private static String rtp() throws IOException {
        int first = freePorts(1).getFirst() / 2 * 2;
        int start = first > 60_000 ? first - 4_000 : first;
        StringBuilder text =
                new StringBuilder("[general]\nicesupport=yes\n[ice_host_candidates]\n");
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> !a.isLoopbackAddress() && a.getAddress().length == 4)
                .forEach(a -> text.append(a.getHostAddress()).append(" => 127.0.0.1\n"));
        String range = "rtpstart=" + start + "\nrtpend=" + (start + 2_000) + "\n";
        return text.toString().replace("[general]\n", "[general]\n" + range);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("etc").resolve(name), text.replace("@/", folder + "/"));
    }

    private Process launch() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        installed.get("AST_BIN"),
                        "-C",
                        folder.resolve("etc/asterisk.conf").toString(),
                        "-f");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log/console").toFile());
        Process started = builder.start();
        Awaitility.await("Asterisk is up")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> command("core waitfullybooted").contains("fully"));
        return started;
    }

    /// Runs a command of Asterisk's console.
    public String command(String text) {
        try {
            Process run =
                    new ProcessBuilder(
                                    installed.get("AST_BIN"),
                                    "-C",
                                    folder.resolve("etc/asterisk.conf").toString(),
                                    "-rx",
                                    text)
                            .redirectErrorStream(true)
                            .start();
            return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its SIP address for UDP.
    public InetSocketAddress udp() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), sip);
    }

    /// Its WebSocket without TLS.
    public URI ws() {
        return URI.create("ws://127.0.0.1:" + ws + "/ws");
    }

    /// Its WebSocket with TLS.
    public URI wss() {
        return URI.create("wss://127.0.0.1:" + wss + "/ws");
    }

    /// Who made its certificate.
    public TestAuthority authority() {
        return authority;
    }

    /// What it logged.
    public String log() {
        try {
            return Files.readString(folder.resolve("log/messages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills it, as a power cut would.
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts it again on the same ports.
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
