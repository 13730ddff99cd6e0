package org.parley.server.app;

import java.util.Map;

/// One configured thing of each kind of which the demo has none, as JSON.
final class Samples {
    private static final Map<String, String> OF_KINDS =
            Map.ofEntries(
                    Map.entry(
                            "/api/auth/keys",
                            "{\"name\":\"Sample\",\"scopes\":[\"TAGS_READ\"],\"expiresAt\":null}"),
                    Map.entry("/api/skills", "{\"name\":\"Sample\",\"description\":\"\"}"),
                    Map.entry(
                            "/api/smtp-accounts",
                            "{\"name\":\"Sample\",\"accountKey\":\"SMP\",\"service\":\"CUSTOM\","
                                    + "\"address\":\"centre@example.org\",\"senderName\":\"\","
                                    + "\"host\":\"mail.example.org\",\"port\":25,"
                                    + "\"security\":\"NONE\",\"login\":\"\",\"password\":\"\","
                                    + "\"description\":\"\",\"active\":true,\"standard\":false}"),
                    Map.entry(
                            "/api/sounds",
                            "{\"name\":\"Sample\",\"description\":\"\",\"fileName\":\"\","
                                    + "\"millis\":0}"),
                    Map.entry(
                            "/api/staff/teams",
                            "{\"name\":\"Sample\",\"description\":\"\",\"agents\":[]}"),
                    Map.entry(
                            "/api/staff/telephones",
                            "{\"name\":\"Sample\",\"extension\":\"5980\",\"email\":\"\","
                                    + "\"description\":\"\",\"callerId\":\"\","
                                    + "\"dtmf\":\"RFC4733\",\"enabled\":true}"),
                    Map.entry(
                            "/api/tags",
                            "{\"name\":\"Sample\",\"colour\":\"#0969da\",\"description\":\"\"}"),
                    Map.entry(
                            "/api/telephony/mailboxes",
                            "{\"name\":\"Sample\",\"number\":\"5990\",\"pin\":\"\","
                                    + "\"pinSet\":false,\"email\":\"\",\"attach\":true,"
                                    + "\"deleteAfterMail\":false,\"greetingId\":null,"
                                    + "\"maxSeconds\":60,\"maxMessages\":10}"),
                    Map.entry(
                            "/api/telephony/out-prefixes",
                            "{\"name\":\"Sample\",\"digits\":\"*77\",\"context\":\"agents\","
                                    + "\"keep\":false,\"callerId\":\"\",\"description\":\"\","
                                    + "\"enabled\":true,\"agents\":[],\"teams\":[]}"),
                    Map.entry(
                            "/api/templates",
                            "{\"name\":\"Sample\",\"description\":\"\",\"body\":\"<p>x</p>\"}"),
                    Map.entry(
                            "/api/triggers",
                            "{\"name\":\"Sample\",\"description\":\"\",\"channel\":\"VOICE\","
                                    + "\"enabled\":false,\"all\":[],\"any\":[],\"actions\":["
                                    + "{\"application\":\"webCall\",\"parameters\":"
                                    + "{\"url\":\"https://example.org/\"}}]}"),
                    Map.entry(
                            "/api/variables",
                            "{\"name\":\"SAMPLE\",\"scope\":\"GLOBAL\",\"defaultValue\":\"\","
                                    + "\"description\":\"\"}"));

    private Samples() {}

    /// @param path of the collection
    static String of(String path) {
        return OF_KINDS.get(path);
    }
}
