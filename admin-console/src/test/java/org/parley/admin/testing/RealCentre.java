package org.parley.admin.testing;

import static org.awaitility.Awaitility.await;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.permissions.Profile;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.contract.telephony.PhoneApi;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.SipAccessApi;
import org.parley.phone.PhoneAccount;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneListener;
import org.parley.phone.Softphone;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.engine.PhoneOptions;
import org.parley.phone.engine.Phones;
import org.parley.phone.media.AudioMode;
import org.parley.phone.media.MediaSettings;
import org.parley.server.app.Server;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.HttpService;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The real server with its demo centre, a real Asterisk, a caller, and an agent's telephone.
public final class RealCentre implements AutoCloseable, PhoneListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NUMBER = "0800100";

    private final Path data;
    private final int sipPort = FreePorts.one();
    private final Server server;
    private final SyntheticCaller caller;
    private final ExecutorService listeners = Executors.newSingleThreadExecutor();
    private final List<PhoneCall> rung = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> agent = new CopyOnWriteArrayList<>();

    /// Returns when the server has its link to Asterisk.
    ///
    /// @param data an empty folder
    public RealCentre(Path data) throws IOException {
        this(data, true);
    }

    /// A centre in which nothing is configured but the first administrator.
    ///
    /// @param data an empty folder
    public static RealCentre empty(Path data) throws IOException {
        return new RealCentre(data, false);
    }

    private RealCentre(Path data, boolean demo) throws IOException {
        this.data = data;
        server = Server.start(new Sources(data, null, Map.of(), settings(demo)));
        installer("node", "start", asterisk().toString());
        caller = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", sipPort));
        await("the link to Asterisk")
                .atMost(PATIENCE)
                .until(() -> server.part(AmiLink.class).connected());
    }

    private Map<String, String> settings(boolean demo) throws IOException {
        int media = FreePorts.range(200);
        Map<String, String> keys = new HashMap<>();
        keys.put("parley.data.demo", Boolean.toString(demo));
        keys.put("parley.http.port", "-1");
        keys.put("parley.http.secure-host", "127.0.0.1");
        keys.put("parley.http.secure-port", "0");
        keys.put("parley.asterisk.folder", asterisk().toString());
        keys.put("parley.asterisk.program", installer("provision"));
        keys.put("parley.asterisk.sip-port", Integer.toString(sipPort));
        keys.put("parley.asterisk.web-host", "127.0.0.1");
        for (String port : List.of("secure-port", "web-port", "manager-port", "script-port")) {
            keys.put("parley.asterisk." + port, Integer.toString(FreePorts.one()));
        }
        keys.put("parley.asterisk.media-first", Integer.toString(media));
        keys.put("parley.asterisk.media-last", Integer.toString(media + 199));
        keys.put("parley.asterisk.loopback-media", ownAddresses());
        return keys;
    }

    private static String ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(","));
    }

    private Path asterisk() {
        return data.resolve("asterisk");
    }

    public String address() {
        return "https://127.0.0.1:" + server.part(HttpService.class).securePort().orElseThrow();
    }

    /// PEM file of the server's authority.
    public Path authority() {
        return data.resolve("tls/authority.pem");
    }

    /// What the server's files say of the first sign-in.
    public String firstPassword() throws IOException {
        return Files.readAllLines(data.resolve("first-sign-in.txt")).stream()
                .filter(line -> line.startsWith("Password:"))
                .map(line -> line.substring("Password:".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /// Gives a supervisor one more right, from the next sign-in on.
    public void allow(String user, Permission right) {
        UUID id = server.part(PeopleService.class).findByName(user).orElseThrow().id();
        ProfileService profiles = server.part(ProfileService.class);
        Profile now = profiles.findOf(id).orElseThrow();
        Set<Permission> rights = new HashSet<>(now.permissions());
        rights.add(right);
        profiles.update(
                new Profile(
                        now.id(),
                        now.name(),
                        now.description(),
                        rights,
                        now.queues(),
                        now.agents(),
                        now.autoAssociate(),
                        now.masked(),
                        now.version()),
                Actor.SERVER);
        server.part(Visibility.class).forget();
    }

    /// What somebody has done by the audit, in order: each action with its subject's name.
    public List<String> listDeeds(String actor) {
        return server.part(Database.class)
                .read(sql ->
                        sql.select(AUDIT.ACTION, AUDIT.SUBJECT_NAME)
                                .from(AUDIT)
                                .where(AUDIT.ACTOR_NAME.eq(actor))
                                .orderBy(AUDIT.AT, AUDIT.ID)
                                .fetch(row -> row.value1() + " " + row.value2()));
    }

    /// A caller dials the demo centre's number.
    public SyntheticCall dial(String number, String name) {
        return caller.call(NUMBER, number, name);
    }

    /// Ann signs on with her telephone, by the interface that her desk uses.
    public void annSignsOn() {
        annSignsOn("ann-demo-2026");
    }

    /// As above.
    public void annSignsOn(String password) {
        TrustedAuthorities trust = TrustedAuthorities.ofSystem().withGiven(authority());
        ServerAddress address = ServerAddress.parse(address());
        ServerConnection connection = new ServerConnection(address, trust, Clock.systemUTC());
        agent.add(connection);
        Session session = connection.signIn("ann", password, "test", "0.1.0");
        agent.addFirst(session);
        var account = session.api(PhoneApi.class).account();
        MediaSettings media =
                MediaSettings.devices()
                        .withAudio(new AudioMode.Tone(660, 0.4))
                        .withLoopbackOnly(account.loopbackMedia());
        Softphone phone =
                Phones.open(
                        new PhoneAccount(
                                account.user(),
                                account.password(),
                                account.domain(),
                                account.webSocket()),
                        new PhoneOptions(
                                trust.tlsFor(address),
                                listeners,
                                Clock.systemUTC(),
                                media,
                                "Parley-Test"));
        agent.addFirst(phone);
        phone.listen(this);
        phone.register();
        await("Ann's registration").atMost(PATIENCE).until(() -> phone.registration().reachable());
        session.api(AgentDeskApi.class).signOn();
    }

    /// Adds a telephone without a person, which is registered and answers every call.
    public SyntheticAgent desk(String name, String extension) throws Exception {
        TrustedAuthorities trust = TrustedAuthorities.ofSystem().withGiven(authority());
        SyntheticAgents telephones =
                SyntheticAgents.open(new InetSocketAddress("127.0.0.1", sipPort));
        agent.addFirst(telephones);
        SipAccess access;
        try (ServerConnection connection =
                        new ServerConnection(
                                ServerAddress.parse(address()), trust, Clock.systemUTC());
                Session admin = connection.signIn("admin", "admin-demo-2026", "test", "0.1.0")) {
            var telephone =
                    new Telephone(
                            Ids.next(),
                            name,
                            extension,
                            "",
                            "",
                            "",
                            DtmfMode.RFC4733,
                            2,
                            LineSettings.USUAL,
                            null,
                            null,
                            true,
                            null,
                            null,
                            0);
            UUID id = admin.api(TelephoneApi.class).create(telephone).id();
            access = admin.api(SipAccessApi.class).access(id);
        }
        SyntheticAgent desk =
                telephones.add(access.user(), AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        await("the registration of " + name)
                .atMost(PATIENCE)
                .until(() ->
                        telephones
                                        .register(desk, access.password(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return desk;
    }

    @Override
    public void incomingCall(PhoneCall call) {
        rung.add(call);
    }

    /// Ann answers the call that rings.
    public void annAnswers() throws Exception {
        await("a call at Ann's").atMost(PATIENCE).until(() -> !rung.isEmpty());
        rung.getLast().answer().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /// Ann answers the call that rings after the first.
    public void annAnswersAnother() throws Exception {
        await("another call at Ann's").atMost(PATIENCE).until(() -> rung.size() > 1);
        annAnswers();
    }

    private static String installer(String script, String... arguments) throws IOException {
        Path root = Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(root.resolve("installer/asterisk/" + script).toString());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(script + " failed: " + said);
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("A part of the centre did not close.", e);
        }
    }

    private void end() throws Exception {
        for (AutoCloseable part : agent) {
            part.close();
        }
        caller.close();
        listeners.shutdown();
        server.close();
        installer("node", "stop", asterisk().toString());
    }
}
