package org.parley.server.testing;

import org.parley.contract.telephony.SipAccess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A desk telephone that speaks SIP over TLS and encrypts speech: an Asterisk of its own, into
/// which is typed what the administrator is shown. It answers every call and says back what it
/// hears.
public final class DeskTelephoneNode implements AutoCloseable {
    private final AsteriskNode node;

    private DeskTelephoneNode(AsteriskNode node) {
        this.node = node;
    }

    /// Starts it; it registers by itself and tries again every two seconds.
    ///
    /// @param encryption of speech: `sdes` or `dtls`
    public static DeskTelephoneNode start(SipAccess access, String encryption) {
        AsteriskNode node = AsteriskNode.start(empty -> empty);
        try {
            Path etc = node.folders().etc();
            append(etc.resolve("pjsip.conf"), sip(access, encryption, FreePorts.one()));
            append(
                    etc.resolve("extensions.conf"),
                    "[telephone]\nexten => _X.,1,Answer()\n same => n,Echo()\n");
            Path modules = etc.resolve("modules.conf");
            Files.writeString(
                    modules,
                    Files.readString(modules).replaceAll("(?m)^noload.*res_clioriginate.*$", ""));
            node.restart();
            return new DeskTelephoneNode(node);
        } catch (IOException e) {
            node.close();
            throw new UncheckedIOException(e);
        }
    }

    private static String sip(SipAccess access, String encryption, int port) {
        return """

        [out]
        type = transport
        protocol = tls
        bind = 127.0.0.1:%5$d
        method = tlsv1_2

        [account]
        type = auth
        auth_type = userpass
        username = %1$s
        password = %2$s

        [account]
        type = registration
        transport = out
        outbound_auth = account
        server_uri = sip:%3$s:%4$d\\;transport=tls
        client_uri = sip:%1$s@%3$s:%4$d\\;transport=tls
        contact_user = %1$s
        retry_interval = 2
        forbidden_retry_interval = 2

        [centre]
        type = aor
        contact = sip:%3$s:%4$d\\;transport=tls

        [centre]
        type = endpoint
        transport = out
        context = telephone
        disallow = all
        allow = ulaw
        aors = centre
        outbound_auth = account
        from_user = %1$s
        direct_media = no
        media_encryption = %6$s
        dtls_auto_generate_cert = %7$s
        dtls_verify = fingerprint
        dtls_setup = actpass

        [centre]
        type = identify
        endpoint = centre
        match = 127.0.0.1
        """
                .formatted(
                        access.user(),
                        access.password(),
                        access.server(),
                        access.port(),
                        port,
                        encryption,
                        encryption.equals("dtls") ? "yes" : "no");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    public boolean isRegistered() {
        return node.cli("pjsip show registrations").contains("Registered");
    }

    /// Dials as somebody who lifts the receiver, and says back what it hears.
    public void dial(String number) {
        node.cli("channel originate PJSIP/" + number + "@centre application Echo");
    }

    /// Whether it is in a call.
    public boolean isTalking() {
        return node.cli("core show channels").contains("1 active channel");
    }

    public void hangUp() {
        node.cli("channel request hangup all");
    }

    /// What it complains of.
    @Override
    public String toString() {
        return String.join("\n", node.complaints());
    }

    @Override
    public void close() {
        node.close();
    }
}
