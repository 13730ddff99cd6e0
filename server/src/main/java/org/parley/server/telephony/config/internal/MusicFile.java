package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.model.MusicClass;

import java.util.List;
import java.util.Locale;

/// `musiconhold.conf`. A stream is played by ffmpeg, which Asterisk starts while somebody listens.
final class MusicFile {
    private static final String PLAYER = "/usr/bin/ffmpeg";

    private MusicFile() {}

    static String text(List<MusicClass> classes) {
        ConfFile file = new ConfFile().section("general").set("cachertclasses", false);
        for (MusicClass music : classes) {
            file.section(music.name());
            if (music.stream().isEmpty()) {
                file.set("mode", "files")
                        .set("directory", music.folder())
                        .set("sort", music.random() ? "random" : "alpha");
            } else {
                file.set("mode", "custom").set("application", player(music));
            }
        }
        return file.text();
    }

    private static String player(MusicClass music) {
        return String.format(
                Locale.ROOT,
                "%s -loglevel quiet -i %s -filter:a volume=%.2f -ac 1 -ar 8000 -f s16le pipe:1",
                PLAYER,
                music.stream(),
                music.volume() / 100.0);
    }
}
