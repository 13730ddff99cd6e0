package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.EventColumns;

import java.util.Map;
import java.util.stream.Collectors;

/// Channel events (CEL), the facts of which reports are made: one CSV line each in `parley.csv`,
/// every column quoted, times in seconds with microseconds. Asterisk opens the file for each line,
/// so a reader that renames it loses nothing.
final class EventFiles {
    /// How Asterisk names what it writes into a column, where the name is another. The type of an
    /// event that our dialplan raised is `USER_DEFINED`, its own name stands in `userdeftype`.
    private static final Map<String, String> SOURCES =
            Map.ofEntries(
                    Map.entry("eventtype", "eventenum"),
                    Map.entry("uniqueid", "CHANNEL(uniqueid)"),
                    Map.entry("linkedid", "CHANNEL(linkedid)"),
                    Map.entry("channame", "CHANNEL(channame)"),
                    Map.entry("cidnum", "CALLERID(num)"),
                    Map.entry("cidname", "CALLERID(name)"),
                    Map.entry("ciddnid", "CALLERID(dnid)"),
                    Map.entry("exten", "CHANNEL(exten)"),
                    Map.entry("context", "CHANNEL(context)"),
                    Map.entry("appname", "CHANNEL(appname)"),
                    Map.entry("appdata", "CHANNEL(appdata)"),
                    Map.entry("peer", "CHANNEL(peer)"),
                    Map.entry("userfield", "CHANNEL(userfield)"),
                    Map.entry("accountcode", "CHANNEL(accountcode)"));

    private EventFiles() {}

    static void render(Map<String, String> files) {
        files.put(
                "cel.conf",
                new ConfFile()
                        .section("general")
                        .set("enable", true)
                        .set("apps", "queue")
                        .set(
                                "events",
                                "CHAN_START,CHAN_END,ANSWER,HANGUP,BRIDGE_ENTER,BRIDGE_EXIT,APP_START,APP_END,"
                                        + "BLINDTRANSFER,ATTENDEDTRANSFER,PICKUP,LINKEDID_END,PARK_START,PARK_END,USER_DEFINED")
                        .text());
        String columns =
                EventColumns.ALL.stream()
                        .map(EventFiles::source)
                        .map(name -> "${CSV_QUOTE(${" + name + "})}")
                        .collect(Collectors.joining(","));
        files.put(
                "cel_custom.conf",
                new ConfFile().section("mappings").line("parley.csv => " + columns).text());
    }

    private static String source(String column) {
        return SOURCES.getOrDefault(column, column);
    }
}
