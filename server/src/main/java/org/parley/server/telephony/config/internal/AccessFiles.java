package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.ManagerAccounts;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.List;
import java.util.Map;

/// Who may talk to the program: the manager interface, on loopback only, and the web server that
/// carries SIP over WebSocket.
final class AccessFiles {
    /// Events that nobody here needs; they would be nine tenths of the traffic. Where Asterisk can,
    /// it does not make them at all: each one made wakes every connection, filtered or not.
    private static final List<String> UNHEARD =
            List.of(
                    "VarSet",
                    "TestEvent",
                    "Newexten",
                    "CEL",
                    "RTCPSent",
                    "RTCPReceived",
                    "ChallengeSent",
                    "SuccessfulAuth",
                    "RequestBadFormat",
                    "MusicOnHoldStart",
                    "MusicOnHoldStop",
                    "AGIExecStart",
                    "AGIExecEnd",
                    "BridgeCreate",
                    "BridgeDestroy",
                    "DialEnd",
                    "DialState",
                    "ExtensionStatus",
                    "HangupRequest",
                    "NewAccountCode",
                    "NewCallerid",
                    "NewConnectedLine",
                    "SoftHangupRequest",
                    "QueueMemberStatus",
                    "QueueMemberAdded",
                    "QueueMemberRemoved",
                    "QueueMemberPause",
                    "QueueCallerJoin",
                    "QueueCallerLeave",
                    "QueueCallerAbandon",
                    "AgentCalled",
                    "AgentConnect",
                    "AgentComplete",
                    "AgentRingNoAnswer",
                    "ContactStatus",
                    "PeerStatus");

    private AccessFiles() {}

    static void render(AsteriskNodeSettings node, Map<String, String> files) {
        files.put("manager.conf", manager(node));
        files.put("http.conf", http(node));
    }

    private static String manager(AsteriskNodeSettings node) {
        ConfFile file =
                new ConfFile()
                        .section("general")
                        .set("enabled", true)
                        .set("webenabled", false)
                        .set("bindaddr", "127.0.0.1")
                        .set("port", node.ports().manager())
                        .set("timestampevents", true)
                        .set("displayconnects", false)
                        .set("authtimeout", 10)
                        .set("authlimit", 50)
                        .set("allowmultiplelogin", true);
        if (node.canDisableEvents()) {
            file.set("disabledevents", String.join(",", UNHEARD));
        }
        account(file, ManagerAccounts.EVENTS, node.secrets().events())
                .set("read", "system,call,agent,user")
                .set("write", "system");
        if (!node.canDisableEvents()) {
            UNHEARD.forEach(name -> file.line("eventfilter = !Event: " + name));
        }
        return account(file, ManagerAccounts.COMMANDS, node.secrets().commands())
                .set("read", "system,call,agent,reporting")
                .set("write", "system,call,agent,user,config,originate,reporting,dialplan")
                .text();
    }

    private static ConfFile account(ConfFile file, String name, String secret) {
        return file.section(name)
                .set("secret", secret)
                .set("deny", "0.0.0.0/0.0.0.0")
                .set("permit", "127.0.0.1/255.255.255.255")
                .set("writetimeout", 5_000);
    }

    private static String http(AsteriskNodeSettings node) {
        ConfFile file =
                new ConfFile()
                        .section("general")
                        .set("enabled", true)
                        .set("servername", "Parley")
                        .set("bindaddr", "127.0.0.1")
                        .set("bindport", node.ports().web())
                        .set("enablestatic", false)
                        .set("sessionlimit", 5_000)
                        .set("session_inactivity", 30_000);
        node.network()
                .tls()
                .ifPresent(tls -> {
                    if (node.ports().secureWeb() > 0) {
                        file.set("tlsenable", true)
                                .set(
                                        "tlsbindaddr",
                                        node.network().webAddress()
                                                + ":"
                                                + node.ports().secureWeb())
                                .set("tlscertfile", tls.certificate())
                                .set("tlsprivatekey", tls.key())
                                .set("tlsdisablev1", true)
                                .set("tlsdisablev11", true);
                    }
                });
        return file.text();
    }
}
