package org.parley.server.routing.model;

import org.parley.contract.routing.Channel;

import java.util.EnumMap;
import java.util.Map;

/// How much work an agent takes at once.
///
/// @param perChannel items at a time by channel; a channel that isn't named takes none
/// @param digitalTotal messages at a time over all digital channels; 0 for no limit
/// @param callBlocksDigital whether no message is offered while he rings, talks or wraps up on
///   voice
/// @param digitalBlocksCall whether no call is offered while he has messages
public record Capacity(
        Map<Channel, Integer> perChannel,
        int digitalTotal,
        boolean callBlocksDigital,
        boolean digitalBlocksCall) {
    /// One call at a time and nothing else.
    public static final Capacity ONE_CALL = new Capacity(Map.of(Channel.VOICE, 1), 0, true, false);

    public Capacity {
        perChannel = Map.copyOf(perChannel);
    }

    /// One call, and on each digital channel this many items; a call blocks messages.
    public static Capacity oneCallAnd(int digitalEach) {
        Map<Channel, Integer> each = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            each.put(channel, channel != Channel.VOICE ? digitalEach : 1);
        }
        return new Capacity(each, 0, true, false);
    }

    public int of(Channel channel) {
        return perChannel.getOrDefault(channel, 0);
    }
}
