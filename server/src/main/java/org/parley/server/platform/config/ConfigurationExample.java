package org.parley.server.platform.config;

import java.util.List;

/// Writes the documentation of all keys: a file with every key, what it does and its value, all
/// commented out.
public final class ConfigurationExample {
    private static final int WIDTH = 98;

    private ConfigurationExample() {}

    /// The text of `server.properties.example`.
    public static String of(List<Class<? extends Record>> types) {
        var text = new StringBuilder();
        wrap(
                text,
                "The server's configuration. Copy this file to server.properties in the data folder"
                        + " and change what you need; each value shown is the one that holds without"
                        + " the line. A key such as http.port can also be given as the environment"
                        + " variable PARLEY_HTTP_PORT or as -Dparley.http.port, which go before the"
                        + " file. An unknown key stops the start.");
        for (var type : types) {
            Section section = Sections.of(type);
            text.append("\n\n## ").append(section.about()).append('\n');
            for (Sections.Key key : Sections.keys(type)) {
                text.append('\n');
                wrap(text, key.setting().about());
                text.append('#').append(key.name()).append('=');
                text.append(key.setting().value()).append('\n');
            }
        }
        return text.toString();
    }

    private static void wrap(StringBuilder text, String sentence) {
        var line = new StringBuilder("#");
        for (String word : sentence.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
