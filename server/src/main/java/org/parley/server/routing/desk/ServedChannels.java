package org.parley.server.routing.desk;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.ChannelState;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.Capacity;
import org.parley.server.staff.StaffService;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which channels the agents who have signed on serve.
final class ServedChannels {
    private final StaffService staff;
    private final Map<UUID, Set<Channel>> served = new ConcurrentHashMap<>();

    ServedChannels(StaffService staff) {
        this.staff = staff;
    }

    /// What the agent can take, as set up now.
    Capacity capacity(UUID agent) {
        var capacity = new Capacity(staff.workOf(agent).capacity(), 0, true, false);
        served.put(
                agent,
                Arrays.stream(Channel.values())
                        .filter(channel -> capacity.of(channel) > 0)
                        .collect(Collectors.toUnmodifiableSet()));
        return capacity;
    }

    /// @throws Refusal `VALIDATION_FAILED` for a channel that the agent does not serve
    void refuseOthers(UUID agent, Channel channel) {
        if (!served.getOrDefault(agent, Set.of()).contains(channel)) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "You do not serve this channel. Ask your administrator if you should.",
                    List.of(new FieldFault("channel", "is none that you serve")));
        }
    }

    /// The agent's channels, in the order of their names in the contract.
    List<ChannelState> states(UUID agent, @Nullable AgentView view) {
        Map<Channel, AgentView.Pause> pauses = view == null ? Map.of() : view.pauses();
        Set<Channel> own = served.getOrDefault(agent, Set.of());
        return Arrays.stream(Channel.values())
                .filter(own::contains)
                .map(channel -> {
                    AgentView.Pause pause = pauses.get(channel);
                    return pause == null
                            ? new ChannelState(channel, null, null)
                            : new ChannelState(channel, pause.reason(), pause.since());
                })
                .toList();
    }
}
