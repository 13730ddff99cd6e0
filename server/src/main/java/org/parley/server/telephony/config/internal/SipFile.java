package org.parley.server.telephony.config.internal;

import org.parley.contract.masking.Mask;
import org.parley.contract.staff.Codec;
import org.parley.contract.staff.SipOptions;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodeReach;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.names.PickUp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `pjsip.conf`: transports, telephones and trunks. A telephone is recognised by its user, a trunk
/// by its address, in this order; whoever is neither is refused.
final class SipFile {
    private static final String WEB_CODECS = "opus,ulaw";
    private static final String DESK_CODECS = "ulaw,alaw,g722";

    private SipFile() {}

    static void render(AsteriskModel model, Map<String, String> files) {
        var file = new ConfFile();
        file.section("global")
                .set("type", "global")
                .set("user_agent", "Parley")
                .set("endpoint_identifier_order", "auth_username,username,ip")
                .set("unidentified_request_count", 5)
                .set("keep_alive_interval", 90);
        transports(file, model.node());
        Set<String> boxes = model.boxes().stream().map(Box::number).collect(Collectors.toSet());
        for (PhoneEndpoint phone : model.phones()) {
            phone(file, model.node(), phone, boxes.contains(phone.number()));
            if (phone.kind() == PhoneEndpoint.Kind.MOBILE) {
                MobileWay.sections(file, phone);
            }
        }
        model.trunks().forEach(trunk -> TrunkSections.render(file, model.node().network(), trunk));
        model.node().network().peer().ifPresent(peer -> PeerFiles.endpoint(file, peer));
        files.put("pjsip.conf", file.text());
    }

    private static void transports(ConfFile file, AsteriskNodeSettings node) {
        String sip = node.network().sipAddress() + ":" + node.ports().sip();
        for (String protocol : List.of("udp", "tcp")) {
            file.section(protocol)
                    .set("type", "transport")
                    .set("protocol", protocol)
                    .set("bind", sip)
                    .set("allow_reload", true);
            reach(file, node);
        }
        node.network()
                .tls()
                .filter(_ -> node.offersTls())
                .ifPresent(tls -> secure(file, node, tls));
        // the web server listens for these; the addresses are formal
        file.section("ws")
                .set("type", "transport")
                .set("protocol", "ws")
                .set("bind", "127.0.0.1:" + node.ports().web());
        file.section("wss")
                .set("type", "transport")
                .set("protocol", "wss")
                .set("bind", "127.0.0.1:" + node.ports().web());
    }

    private static void secure(ConfFile file, AsteriskNodeSettings node, NodeNetwork.Tls tls) {
        NodeReach reach = node.network().reach();
        file.section("tls")
                .set("type", "transport")
                .set("protocol", "tls")
                .set("bind", node.network().sipAddress() + ":" + reach.tlsPort())
                .set("cert_file", tls.certificate())
                .set("priv_key_file", tls.key())
                .set("method", "tlsv1_2")
                .set("allow_reload", true);
        reach(file, node);
    }

    /// What peers outside of the local networks are told.
    private static void reach(ConfFile file, AsteriskNodeSettings node) {
        NodeReach reach = node.network().reach();
        reach.publicAddress()
                .ifPresent(address -> {
                    file.set("external_media_address", address)
                            .set("external_signaling_address", address);
                    reach.localNetworks().forEach(network -> file.set("local_net", network));
                    file.set("local_net", MobileWay.host(node));
                });
    }

    /// @param box whether it has a box for messages, of which its light tells
    private static void phone(
            ConfFile file, AsteriskNodeSettings node, PhoneEndpoint phone, boolean box) {
        SipOptions sip = phone.behaviour().line().sip();
        boolean translated = sip.nat() != SipOptions.Nat.NO;
        file.section(phone.user())
                .set("type", "endpoint")
                .set("context", TelephoneDialplan.context(phone))
                .set("auth", phone.user())
                .set("aors", phone.user())
                .set("callerid", ConfFile.callerId(phone.displayName(), phone.number()))
                .set("disallow", "all")
                .set("direct_media", false)
                .set("rtp_symmetric", translated)
                .set("force_rport", translated)
                .set("rewrite_contact", translated)
                .set("dtmf_mode", phone.behaviour().dtmf())
                .set("send_pai", true)
                .set("device_state_busy_at", phone.behaviour().calls());
        if (!phone.behaviour().transfer()) {
            file.set("allow_transfer", false);
        }
        transport(file, node, phone);
        media(file, phone);
        variables(file, phone);
        if (!phone.behaviour().line().group().isEmpty()) {
            file.set("named_pickup_group", phone.behaviour().line().group());
        }
        if (box) {
            file.set("mailboxes", phone.number() + "@" + Box.CONTEXT);
        }
        account(file, node, phone);
    }

    /// With what it registers, and where it is reached.
    private static void account(ConfFile file, AsteriskNodeSettings node, PhoneEndpoint phone) {
        file.section(phone.user())
                .set("type", "auth")
                .set("auth_type", "userpass")
                .set("username", phone.user())
                .set("password", phone.password());
        if (phone.kind() == PhoneEndpoint.Kind.MOBILE) {
            MobileWay.contact(file, node, phone);
            return;
        }
        file.section(phone.user())
                .set("type", "aor")
                .set("max_contacts", 1)
                .set("remove_existing", true)
                .set("qualify_frequency", phone.behaviour().line().sip().qualifySeconds());
    }

    private static void transport(ConfFile file, AsteriskNodeSettings node, PhoneEndpoint phone) {
        SipOptions.Transport wanted = phone.behaviour().line().sip().transport();
        boolean there =
                wanted == SipOptions.Transport.UDP
                        || wanted == SipOptions.Transport.TCP
                        || (wanted == SipOptions.Transport.TLS && node.offersTls());
        if (phone.kind() == PhoneEndpoint.Kind.DESK && there) {
            file.set("transport", wanted.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void media(ConfFile file, PhoneEndpoint phone) {
        switch (phone.kind()) {
            case WEB ->
                    file.set("webrtc", true)
                            .set("dtls_auto_generate_cert", true)
                            .set("allow", codecs(phone, WEB_CODECS))
                            .set("rtp_timeout", 20)
                            .set("rtp_timeout_hold", 600);
            case MOBILE -> {
                file.set("allow", DESK_CODECS);
                MobileWay.callee(file, phone);
            }
            case DESK -> {
                file.set("allow", codecs(phone, DESK_CODECS));
                encryption(file, phone.behaviour().line().sip().encryption());
            }
        }
    }

    private static void encryption(ConfFile file, SipOptions.Encryption wanted) {
        switch (wanted) {
            case AUTOMATIC, NONE -> {}
            case SDES -> file.set("media_encryption", "sdes");
            case DTLS ->
                    file.set("media_encryption", "dtls")
                            .set("dtls_auto_generate_cert", true)
                            .set("dtls_verify", "fingerprint")
                            .set("dtls_setup", "actpass");
        }
    }

    private static String codecs(PhoneEndpoint phone, String usual) {
        Set<Codec> chosen = phone.behaviour().line().codecs();
        return chosen.isEmpty()
                ? usual
                : Arrays.stream(Codec.values())
                        .filter(chosen::contains)
                        .map(codec -> codec.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
    }

    /// What the dialplan asks of the telephone's own leg.
    private static void variables(ConfFile file, PhoneEndpoint phone) {
        if (phone.autoAnswer()) {
            file.set("set_var", "PARLEY_AUTO=1")
                    .set("set_var", "PARLEY_AUTO_AFTER=" + phone.behaviour().answerAfter());
        }
        file.set("set_var", "TRANSFER_CONTEXT=" + DialplanFile.TRANSFERS)
                .set("set_var", PickUp.mark(phone.number()));
        String number = phone.behaviour().line().sip().callerNumber();
        if (!number.isEmpty()) {
            file.set("set_var", DialplanFile.OWN_NUMBER + "=" + number);
        }
        int masked = phone.behaviour().masked();
        if (masked > 0) {
            file.set("set_var", "PARLEY_MASK=" + String.valueOf(Mask.INSTEAD).repeat(masked))
                    .set("set_var", "CONNECTED_LINE_SEND_SUB=parley-mask,s,1");
        }
        if (!phone.behaviour().recorded()) {
            file.set("set_var", "PARLEY_NOREC=1");
        }
    }
}
