package org.parley.server.telephony.queue.internal;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.skills.Skill;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The queues that ask for a skill.
final class SkillUse implements UsedBy {
    private final QueueStore queues;

    @Inject
    SkillUse(QueueStore queues) {
        this.queues = queues;
    }

    @Override
    public String kind() {
        return Skill.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return queues.list(sql).stream()
                .filter(queue ->
                        queue.options().serving().skills().stream()
                                .anyMatch(skill -> skill.skillId().equals(id)))
                .map(queue -> new Usage(VoiceQueue.KIND, queue.id(), queue.name()))
                .toList();
    }
}
