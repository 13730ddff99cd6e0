package org.parley.server.staff;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.skills.SkillLevel;
import org.parley.contract.staff.AccountStatus;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.staff.BarSettings;

import java.util.HashMap;
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
                agent.logLevel(),
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
        return SHAPE.with(agent, Map.of("queues", queues));
    }

    /// The agent with or without a box for messages.
    public static AgentAccount withVoicemail(AgentAccount agent, boolean voicemail) {
        return SHAPE.with(agent, Map.of("voicemail", voicemail));
    }

    public static AgentAccount withStatus(AgentAccount agent, AccountStatus status) {
        return SHAPE.with(agent, Map.of("status", status));
    }

    public static AgentAccount withSkills(AgentAccount agent, List<SkillLevel> skills) {
        return SHAPE.with(agent, Map.of("skills", skills));
    }

    /// The agent as other tables complete one.
    public static AgentAccount with(
            AgentAccount agent,
            String extension,
            Set<Permission> permissions,
            List<AgentQueue> queues,
            Set<UUID> teams) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("password", null);
        values.put("voicemailPin", null);
        values.put("extension", extension);
        values.put("permissions", permissions);
        values.put("queues", queues);
        values.put("teams", teams);
        return SHAPE.with(agent, values);
    }
}
