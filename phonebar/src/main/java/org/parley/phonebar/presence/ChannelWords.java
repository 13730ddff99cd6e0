package org.parley.phonebar.presence;

import org.parley.contract.routing.Channel;
import org.parley.contract.routing.ChannelState;
import org.parley.contract.routing.Presence;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What channels are called, and how the bar says that an agent serves only some of them.
public final class ChannelWords {
    private ChannelWords() {}

    public static String of(Channel channel, Texts texts) {
        return texts.get("phonebar.channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    /// The word of a presence, with the channels for which it does not hold.
    static String with(String word, Presence now, List<ChannelState> channels, Texts texts) {
        boolean paused = now == Presence.PAUSED;
        if (!paused && now != Presence.READY) {
            return word;
        }
        String others =
                channels.stream()
                        .filter(one -> (one.pauseReason() == null) == paused)
                        .map(one -> of(one.channel(), texts))
                        .collect(Collectors.joining(", "));
        if (others.isEmpty()) {
            return word;
        }
        return texts.get(
                paused ? "phonebar.channels.still" : "phonebar.channels.not", word, others);
    }
}
