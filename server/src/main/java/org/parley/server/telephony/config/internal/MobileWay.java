package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.PlanCompiler;

import java.util.List;

/// How a call reaches an agent's mobile telephone. For Asterisk the agent has a telephone as all
/// others; its address is Asterisk itself, which takes the call a second time, under another name
/// and with a password of the server's, and dials the mobile number over the routes as the agent
/// may. The call is through when the agent presses 1: a carrier's voicemail never takes one.
final class MobileWay {
    /// How long the agent may take to press a key after he was asked. Between two times Asterisk
    /// looks whether the call still waits for him.
    private static final int SECONDS = 2;

    private static final int TIMES = 3;

    /// So many calls to one mobile go on at a time, so that a route that leads a mobile's number
    /// back to its agent does not ring for ever.
    private static final int MOST_CALLS = 2;

    private static final String CODECS = "ulaw,alaw,g722";
    private static final String CONTEXT = "parley-mobile";
    private static final String OUT = "parley-mobile-out";
    private static final String TAKEN = "parley-mobile-taken";
    private static final String REFUSED = "parley-mobile-refused";
    private static final String SILENT = "parley-mobile-silent";

    private MobileWay() {}

    private static String name(PhoneEndpoint phone) {
        return ChannelName.MOBILE + phone.user();
    }

    /// Where Asterisk reaches itself.
    static String host(AsteriskNodeSettings node) {
        String sip = node.network().sipAddress();
        return switch (sip) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> sip;
        };
    }

    /// What the agent's telephone has to say of itself when it calls Asterisk again.
    static void callee(ConfFile file, PhoneEndpoint phone) {
        file.set("from_user", name(phone)).set("outbound_auth", name(phone));
    }

    /// The address of the agent's telephone; nothing registers there.
    static void contact(ConfFile file, AsteriskNodeSettings node, PhoneEndpoint phone) {
        String host = host(node);
        file.section(phone.user())
                .set("type", "aor")
                .set("max_contacts", 0)
                .set(
                        "contact",
                        "sip:"
                                + phone.number()
                                + "@"
                                + (host.contains(":") ? "[" + host + "]" : host)
                                + ":"
                                + node.ports().sip());
    }

    /// The endpoint by which the call comes in again.
    static void sections(ConfFile file, PhoneEndpoint phone) {
        String name = name(phone);
        file.section(name)
                .set("type", "endpoint")
                .set("context", CONTEXT)
                .set("auth", name)
                .set("disallow", "all")
                .set("allow", CODECS)
                .set("direct_media", false)
                .set("dtmf_mode", "rfc4733")
                .set("allow_transfer", false);
        file.section(name)
                .set("type", "auth")
                .set("auth_type", "userpass")
                .set("username", name)
                .set("password", phone.password());
    }

    static void dialplan(ConfFile file, AsteriskModel model) {
        List<PhoneEndpoint> mobiles =
                model.phones().stream()
                        .filter(phone -> phone.kind() == PhoneEndpoint.Kind.MOBILE)
                        .toList();
        if (mobiles.isEmpty()) {
            return;
        }
        file.section(CONTEXT);
        mobiles.forEach(phone -> entry(file, phone));
        mobiles.stream()
                .map(MobileWay::routes)
                .distinct()
                .sorted()
                .forEach(context -> {
                    file.section(out(context));
                    if (!context.isEmpty()) {
                        RouteDialplan.routes(
                                file, model.routing(), PlanCompiler.contextName(context));
                    }
                    RouteDialplan.numbers(file, model.routing(), DialplanFile.AGENTS);
                });
        confirmation(file);
    }

    private static String routes(PhoneEndpoint phone) {
        return phone.behaviour().line().sip().context();
    }

    private static String out(String context) {
        return context.isEmpty() ? OUT : OUT + "-" + context;
    }

    /// The recording, if any, is that of the call itself.
    private static void entry(ConfFile file, PhoneEndpoint phone) {
        PhoneEndpoint.Behaviour behaviour = phone.behaviour();
        file.line(
                        "exten => "
                                + phone.number()
                                + ",1,MSet(__PARLEY_AS="
                                + phone.user()
                                + ",__PARLEY_NOREC=1,__"
                                + DialplanFile.OWN_NUMBER
                                + "="
                                + behaviour.line().sip().callerNumber()
                                + ",CALLERID(num)="
                                + phone.number()
                                + ")")
                .line(" same => n,Set(CALLERID(name)=" + DialText.value(phone.displayName()) + ")")
                .line(" same => n,Set(GROUP(mobile)=" + phone.user() + ")")
                .line(
                        " same => n,GotoIf($[${GROUP_COUNT("
                                + phone.user()
                                + "@mobile)} > "
                                + MOST_CALLS
                                + "]?"
                                + REFUSED
                                + ",s,1)")
                .line(
                        " same => n,Dial(Local/"
                                + behaviour.mobile()
                                + "@"
                                + out(routes(phone))
                                + ",,U("
                                + TAKEN
                                + "))")
                .line(" same => n,Hangup(${HANGUPCAUSE})");
    }

    /// Runs on the way to the mobile telephone once it is answered, before it hears the call.
    private static void confirmation(ConfFile file) {
        file.section(TAKEN)
                .line("exten => s,1,Set(PARLEY_ASKED=0)")
                .line(" same => n(ask),Read(PARLEY_TAKEN,followme/options,1,,1," + SECONDS + ")")
                .line(" same => n,GotoIf($[\"${PARLEY_TAKEN}\" != \"\"]?pressed)")
                .line(" same => n,Set(PARLEY_ASKED=$[${PARLEY_ASKED} + 1])")
                .line(
                        " same => n,GotoIf($[${PARLEY_ASKED} < "
                                + TIMES
                                + " & \"${DEVICE_STATE(PJSIP/${PARLEY_AS})}\" != \"NOT_INUSE\"]?ask)")
                .line(
                        " same => n(pressed),ExecIf($[\"${PARLEY_TAKEN}\" != \"1\"]?Set(GOSUB_RESULT=GOTO:"
                                + "${IF($[\"${PARLEY_TAKEN}\" = \"\"]?"
                                + SILENT
                                + ":"
                                + REFUSED
                                + ")}^s^1))")
                .line(" same => n,Return()");
        file.section(SILENT).line("exten => s,1,Hangup(19)");
        file.section(REFUSED).line("exten => s,1,Hangup(21)");
    }
}
