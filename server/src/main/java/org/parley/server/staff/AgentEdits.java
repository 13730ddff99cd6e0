package org.parley.server.staff;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.staff.BarSettings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An agent's record with other contents.
public final class AgentEdits {
    private static final RecordShape<AgentAccount> SHAPE = new RecordShape<>(AgentAccount.class);

    private AgentEdits() {}

    /// The agent as the rest of the server holds one.
    public static Agent brief(AgentAccount agent) {
        return new Agent(
                agent.id(),
                agent.name(),
                agent.fullName(),
                agent.email(),
                agent.extension(),
                agent.enabled());
    }

    /// How the agent's bar behaves.
    public static BarSettings barOf(AgentAccount agent) {
        return new BarSettings(
                agent.autoAnswer(),
                agent.autoAnswerSeconds(),
                agent.popUp(),
                agent.alwaysOnTop(),
                agent.forced());
    }

    /// The agent with another behaviour of the bar; what is forced stays so.
    public static AgentAccount withBar(AgentAccount agent, BarSettings bar) {
        return SHAPE.with(
                agent,
                Map.of(
                        "autoAnswer", bar.autoAnswer(),
                        "autoAnswerSeconds", bar.autoAnswerSeconds(),
                        "popUp", bar.popUp(),
                        "alwaysOnTop", bar.alwaysOnTop()));
    }

    public static AgentAccount withoutPassword(AgentAccount agent) {
        return with(agent, agent.extension(), agent.permissions(), agent.queues(), agent.teams());
    }

    public static AgentAccount withExtension(AgentAccount agent, String extension) {
        return with(agent, extension, agent.permissions(), agent.queues(), agent.teams());
    }

    public static AgentAccount withQueues(AgentAccount agent, List<AgentQueue> queues) {
        return new AgentAccount(
                agent.id(),
                agent.name(),
                agent.fullName(),
                agent.alias(),
                agent.email(),
                agent.description(),
                agent.extension(),
                agent.typology(),
                agent.enabled(),
                agent.loginInPause(),
                agent.password(),
                agent.autoAnswer(),
                agent.autoAnswerSeconds(),
                agent.recording(),
                agent.callerId(),
                agent.dtmf(),
                agent.callWaiting(),
                agent.chats(),
                agent.emails(),
                agent.messages(),
                agent.faxes(),
                agent.openChannels(),
                agent.popUp(),
                agent.alwaysOnTop(),
                agent.forced(),
                agent.permissions(),
                queues,
                agent.teams(),
                agent.version());
    }

    /// The agent as other tables complete one.
    public static AgentAccount with(
            AgentAccount agent,
            String extension,
            Set<Permission> permissions,
            List<AgentQueue> queues,
            Set<UUID> teams) {
        return new AgentAccount(
                agent.id(),
                agent.name(),
                agent.fullName(),
                agent.alias(),
                agent.email(),
                agent.description(),
                extension,
                agent.typology(),
                agent.enabled(),
                agent.loginInPause(),
                null,
                agent.autoAnswer(),
                agent.autoAnswerSeconds(),
                agent.recording(),
                agent.callerId(),
                agent.dtmf(),
                agent.callWaiting(),
                agent.chats(),
                agent.emails(),
                agent.messages(),
                agent.faxes(),
                agent.openChannels(),
                agent.popUp(),
                agent.alwaysOnTop(),
                agent.forced(),
                permissions,
                queues,
                teams,
                agent.version());
    }
}
