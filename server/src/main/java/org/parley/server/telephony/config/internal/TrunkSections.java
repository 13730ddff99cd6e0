package org.parley.server.telephony.config.internal;

import org.parley.contract.telephony.CallerIdHeader;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.trunk.model.SipAddresses;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.Locale;

/// A trunk in `pjsip.conf`: endpoint, address of record, and where it needs them identification,
/// authentication and registration, all by the trunk's name.
final class TrunkSections {
    private TrunkSections() {}

    static void render(ConfFile file, NodeNetwork network, Trunk trunk) {
        endpoint(file, network, trunk);
        callers(file, trunk);
        var settings = trunk.settings();
        file.section(trunk.name())
                .set("type", "aor")
                .set("contact", SipAddresses.registrar(settings))
                .set("qualify_frequency", settings.qualifySeconds());
        if (!trunk.matches().isEmpty()) {
            file.section(trunk.name()).set("type", "identify").set("endpoint", trunk.name());
            trunk.matches().forEach(match -> file.set("match", match));
        }
        if (proves(trunk)) {
            file.section(trunk.name())
                    .set("type", "auth")
                    .set("auth_type", "userpass")
                    .set("username", settings.login())
                    .set("password", trunk.password());
        }
        if (settings.registers() && !network.standsBy()) {
            registration(file, trunk);
        }
    }

    private static void endpoint(ConfFile file, NodeNetwork network, Trunk trunk) {
        var settings = trunk.settings();
        file.section(trunk.name())
                .set("type", "endpoint")
                .set(
                        "context",
                        settings.numberInTo()
                                ? RouteDialplan.toContext(trunk)
                                : PeerFiles.arrival(network, trunk))
                .set("transport", settings.transport().name().toLowerCase(Locale.ROOT))
                .set("aors", trunk.name())
                // whoever merely says the trunk's name is not the carrier
                .set("identify_by", "ip")
                .set("disallow", "all")
                .set("allow", String.join(",", trunk.codecs()))
                .set("direct_media", settings.directMedia())
                .set("rtp_symmetric", settings.symmetricRtp())
                .set("force_rport", settings.forceRport())
                .set("dtmf_mode", settings.dtmf().name().toLowerCase(Locale.ROOT))
                .set("trust_id_inbound", settings.trustInbound());
        if (settings.rewriteContact()) {
            file.set("rewrite_contact", true);
        }
        if (settings.encrypted()) {
            file.set("media_encryption", "sdes");
        }
        if (settings.t38()) {
            file.set("t38_udptl", true);
        }
        if (proves(trunk)) {
            file.set("outbound_auth", trunk.name());
        }
        if (!settings.outboundProxy().isEmpty()) {
            file.set("outbound_proxy", "sip:" + settings.outboundProxy() + ";lr");
        }
        optional(file, "from_user", settings.fromUser());
        optional(file, "from_domain", settings.fromDomain());
        optional(file, "language", settings.language());
    }

    private static void callers(ConfFile file, Trunk trunk) {
        var settings = trunk.settings();
        if (settings.callerIdHeader() == CallerIdHeader.PAI) {
            file.set("send_pai", true);
        } else if (settings.callerIdHeader() == CallerIdHeader.RPID) {
            file.set("send_rpid", true);
        }
        file.set("send_connected_line", false);
        if (settings.callLimit() > 0) {
            file.set("set_var", "PARLEY_TRUNK=" + trunk.name())
                    .set("set_var", "PARLEY_LIMIT=" + settings.callLimit());
        }
    }

    private static void registration(ConfFile file, Trunk trunk) {
        var settings = trunk.settings();
        file.section(trunk.name())
                .set("type", "registration")
                .set("transport", settings.transport().name().toLowerCase(Locale.ROOT))
                .set("server_uri", SipAddresses.registrar(settings))
                .set("client_uri", SipAddresses.customer(settings))
                .set("contact_user", settings.login())
                .set("expiration", settings.expirySeconds())
                .set("retry_interval", settings.retrySeconds())
                .set("forbidden_retry_interval", settings.retrySeconds())
                .set("fatal_retry_interval", settings.retrySeconds())
                .set("max_retries", 10_000)
                .set("auth_rejection_permanent", false)
                .set("line", true)
                .set("endpoint", trunk.name());
        if (proves(trunk)) {
            file.set("outbound_auth", trunk.name());
        }
        if (!settings.outboundProxy().isEmpty()) {
            file.set("outbound_proxy", "sip:" + settings.outboundProxy() + ";lr");
        }
    }

    /// Asterisk takes no authentication without a password.
    private static boolean proves(Trunk trunk) {
        return !trunk.settings().login().isEmpty() && !trunk.password().isEmpty();
    }

    private static void optional(ConfFile file, String key, String value) {
        if (!value.isEmpty()) {
            file.set(key, value);
        }
    }
}
