package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.List;
import java.util.Map;

/// The files of the program itself: folders, modules, log, media ports, music, and those that only
/// need to exist for a log without complaints.
final class CoreFiles {
    /// Modules that Parley has no use for. Fewer modules start faster and open fewer doors.
    private static final List<String> UNUSED =
            List.of(
                    "app_adsiprog",
                    "app_agent_pool",
                    "app_alarmreceiver",
                    "app_audiosocket",
                    "app_dictate",
                    "app_externalivr",
                    "app_festival",
                    "app_followme",
                    "app_getcpeid",
                    "app_minivm",
                    "app_morsecode",
                    "app_mp3",
                    "app_sla",
                    "app_sms",
                    "app_speech_utils",
                    "app_stasis",
                    "app_stasis_broadcast",
                    "app_test",
                    "app_voicemail_imap",
                    "app_voicemail_odbc",
                    "app_zapateller",
                    "cdr_adaptive_odbc",
                    "cdr_csv",
                    "cdr_custom",
                    "cdr_manager",
                    "cdr_odbc",
                    "cdr_pgsql",
                    "cdr_radius",
                    "cdr_sqlite3_custom",
                    "cdr_tds",
                    "cel_manager",
                    "cel_odbc",
                    "cel_pgsql",
                    "cel_radius",
                    "cel_sqlite3_custom",
                    "cel_tds",
                    "chan_alsa",
                    "chan_audiosocket",
                    "chan_console",
                    "chan_dahdi",
                    "chan_iax2",
                    "chan_mgcp",
                    "chan_mobile",
                    "chan_motif",
                    "chan_oss",
                    "chan_phone",
                    "chan_sip",
                    "chan_skinny",
                    "chan_unistim",
                    "chan_websocket",
                    "func_odbc",
                    "pbx_ael",
                    "pbx_dundi",
                    "pbx_lua",
                    "pbx_realtime",
                    "pbx_spool",
                    "res_adsi",
                    "res_aeap",
                    "res_ael_share",
                    "res_ari",
                    "res_ari_applications",
                    "res_ari_asterisk",
                    "res_ari_bridges",
                    "res_ari_channels",
                    "res_ari_device_states",
                    "res_ari_endpoints",
                    "res_ari_events",
                    "res_ari_mailboxes",
                    "res_ari_model",
                    "res_ari_playbacks",
                    "res_ari_recordings",
                    "res_ari_sounds",
                    "res_audiosocket",
                    "res_calendar",
                    "res_calendar_caldav",
                    "res_calendar_ews",
                    "res_calendar_exchange",
                    "res_calendar_icalendar",
                    "res_clialiases",
                    "res_clioriginate",
                    "res_config_curl",
                    "res_config_ldap",
                    "res_config_odbc",
                    "res_config_pgsql",
                    "res_config_sqlite3",
                    "res_convert",
                    "res_geolocation",
                    "res_hep",
                    "res_hep_pjsip",
                    "res_hep_rtcp",
                    "res_http_post",
                    "res_odbc",
                    "res_odbc_transaction",
                    "res_phoneprov",
                    "res_pjsip_config_wizard",
                    "res_pjsip_geolocation",
                    "res_pjsip_phoneprov_provider",
                    "res_pjsip_stir_shaken",
                    "res_prometheus",
                    "res_realtime",
                    "res_resolver_unbound",
                    "res_smdi",
                    "res_snmp",
                    "res_speech_aeap",
                    "res_stasis",
                    "res_stasis_answer",
                    "res_stasis_broadcast",
                    "res_stasis_device_state",
                    "res_stasis_mailbox",
                    "res_stasis_playback",
                    "res_stasis_recording",
                    "res_stasis_snoop",
                    "res_stasis_test",
                    "res_statsd",
                    "res_stir_shaken",
                    "res_stun_monitor",
                    "res_timing_dahdi",
                    "res_websocket_client",
                    "res_xmpp");

    private static final List<String> UNWANTED =
            List.of(
                    "ast_rtp_rtcp_sent_type",
                    "ast_rtp_rtcp_received_type",
                    "ast_test_suite_message_type",
                    "agi_exec_start_type",
                    "agi_exec_end_type");

    private CoreFiles() {}

    static void render(AsteriskModel model, Map<String, String> files) {
        AsteriskNodeSettings node = model.node();
        files.put("asterisk.conf", asterisk(node));
        files.put("modules.conf", modules());
        files.put("logger.conf", logger());
        files.put("rtp.conf", rtp(node));
        files.put(
                "udptl.conf",
                new ConfFile()
                        .section("general")
                        .set("udptlstart", 4_000)
                        .set("udptlend", 4_999)
                        .text());
        files.put("musiconhold.conf", MusicFile.text(model.music()));
        files.put("indications.conf", indications());
        files.put("features.conf", features());
        files.put("res_parking.conf", parking());
        files.put("voicemail.conf", VoicemailFile.text(model.boxes()));
        files.put("stasis.conf", stasis());
        files.put("cdr.conf", new ConfFile().section("general").set("enable", false).text());
        for (String quiet :
                List.of(
                        "acl",
                        "amd",
                        "ccss",
                        "codecs",
                        "confbridge",
                        "dnsmgr",
                        "dsp",
                        "enum",
                        "extconfig",
                        "func_curl",
                        "pjproject",
                        "res_curl",
                        "res_fax",
                        "res_pjsip_notify",
                        "say",
                        "sorcery",
                        "pjsip_notify",
                        "res_http_media_cache",
                        "cli_permissions",
                        "cli")) {
            files.put(quiet + ".conf", new ConfFile().text());
        }
    }

    /// A parked call that nobody takes rings again at whoever parked it.
    private static String parking() {
        return new ConfFile()
                .section("general")
                .section("default")
                .set("context", "parley-parked")
                .set("parkpos", "1-99")
                .set("parkingtime", 120)
                .set("comebacktoorigin", true)
                .set("comebackdialtime", 60)
                .text();
    }

    private static String asterisk(AsteriskNodeSettings node) {
        var folders = node.folders();
        return new ConfFile()
                .section("directories")
                .set("astetcdir", folders.etc())
                .set("astmoddir", folders.modules())
                .set("astvarlibdir", folders.base().resolve("lib"))
                .set("astdbdir", folders.base().resolve("db"))
                .set("astkeydir", folders.base())
                .set("astdatadir", folders.data())
                .set("astagidir", folders.base().resolve("agi"))
                .set("astspooldir", folders.spool())
                .set("astrundir", folders.base().resolve("run"))
                .set("astlogdir", folders.log())
                .set("astcachedir", folders.base().resolve("cache"))
                .section("options")
                .set("systemname", node.name())
                .set("defaultlanguage", "en")
                .set("transmit_silence", true)
                .set("hideconnect", true)
                .set("live_dangerously", false)
                .set("execincludes", false)
                .set("verbose", 1)
                .text();
    }

    private static String modules() {
        ConfFile file = new ConfFile().section("modules").set("autoload", true);
        UNUSED.forEach(module -> file.set("noload", module + ".so"));
        return file.text();
    }

    private static String logger() {
        return new ConfFile()
                .section("general")
                .set("dateformat", "%F %T.%3q")
                .set("queue_log", false)
                .set("rotatestrategy", "rotate")
                .section("logfiles")
                .set("messages", "notice,warning,error")
                .text();
    }

    /// Messages that are not even made, since each wakes every listener although none wants it.
    /// Those that the manager interface asks for by name, such as `ast_channel_varset_type`, cannot
    /// be declined: Asterisk then refuses to start.
    private static String stasis() {
        ConfFile file = new ConfFile().section("declined_message_types");
        UNWANTED.forEach(message -> file.set("decline", message));
        return file.text();
    }

    private static String rtp(AsteriskNodeSettings node) {
        ConfFile file =
                new ConfFile()
                        .section("general")
                        .set("rtpstart", node.ports().mediaFirst())
                        .set("rtpend", node.ports().mediaLast())
                        .set("icesupport", true)
                        .set("strictrtp", true);
        node.network().reach().stun().ifPresent(server -> file.set("stunaddr", server));
        node.network()
                .reach()
                .turn()
                .ifPresent(turn ->
                        file.set("turnaddr", turn.server())
                                .set("turnusername", turn.user())
                                .set("turnpassword", turn.password()));
        if (!node.network().loopbackFor().isEmpty()) {
            file.section("ice_host_candidates");
            node.network().loopbackFor().forEach(address -> file.line(address + " => 127.0.0.1"));
        }
        return file.text();
    }

    /// Tones of the United States, as Asterisk's own default.
    private static String indications() {
        return new ConfFile()
                .section("general")
                .set("country", "us")
                .section("us")
                .set("description", "United States")
                .set("ringcadence", "2000,4000")
                .set("dial", "350+440")
                .set("busy", "480+620/500,0/500")
                .set("ring", "440+480/2000,0/4000")
                .set("congestion", "480+620/250,0/250")
                .set("callwaiting", "440/300,0/10000")
                .set(
                        "dialrecall",
                        "!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440")
                .set("record", "1400/500,0/15000")
                .set("info", "!950/330,!1400/330,!1800/330,0")
                .set("stutter", "!350+440/100,!0/100,350+440")
                .text();
    }

    private static String features() {
        return new ConfFile()
                .section("general")
                .set("transferdigittimeout", 3)
                .section("featuremap")
                .set("atxfer", "*2")
                .section("applicationmap")
                .text();
    }
}
