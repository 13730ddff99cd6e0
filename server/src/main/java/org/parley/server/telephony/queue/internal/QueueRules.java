package org.parley.server.telephony.queue.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.SKILL;
import static org.parley.server.platform.db.tables.Tables.SOUND;
import static org.parley.server.platform.db.tables.Tables.TEAM;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.skills.SkillLevel;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.QueueAgent;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.queue.PenaltyStep;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.NumberPlan;
import org.parley.server.telephony.queue.QueueChanged;
import org.parley.server.telephony.queue.QueueRemoved;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Queues: their number belongs to nobody else, their name stays, their members are written with
/// them.
final class QueueRules implements EntityRules<VoiceQueue> {
    private final QueueMembers members;
    private final NumberPlan numbers;
    private final ProfileService profiles;
    private final Visibility visibility;
    private final EventBus events;

    @Inject
    QueueRules(
            QueueMembers members,
            NumberPlan numbers,
            ProfileService profiles,
            Visibility visibility,
            EventBus events) {
        this.members = members;
        this.numbers = numbers;
        this.profiles = profiles;
        this.visibility = visibility;
        this.events = events;
    }

    @Override
    public EntityType<VoiceQueue> type() {
        return EntityType.of(VoiceQueue.class, VoiceQueue.KIND, QueueApi.class, QUEUE)
                .keys(QUEUE.ID, QUEUE.VERSION)
                .name("name", QUEUE.NAME, null)
                .searched(QUEUE.NUMBER, QUEUE.DESCRIPTION)
                .plain(QUEUE.STRATEGY, QUEUE.AGENT_TIMEOUT_SECONDS, QUEUE.RETRY_SECONDS)
                .plain(QUEUE.WRAP_UP_SECONDS, QUEUE.MAX_WAIT_SECONDS)
                .plain(QUEUE.SERVICE_LEVEL_SECONDS, QUEUE.WEIGHT)
                .plain(QUEUE.MUSIC_CLASS, QUEUE.RECORDED)
                .hidden(QUEUE.ENTRY, QUEUE.ANNOUNCEMENTS, QUEUE.PROMPTS, QUEUE.SERVING)
                .hidden(QUEUE.CALLBACK)
                .elsewhere("agents", "teams")
                .build();
    }

    @Override
    public Condition visibleTo(Me me) {
        return visibility.of(me).queues(QUEUE.ID);
    }

    @Override
    public void check(
            DSLContext sql, @Nullable VoiceQueue before, VoiceQueue after, Faults faults) {
        if (before != null && !before.name().equals(after.name())) {
            faults.add("name", "stays: Asterisk and the reports know the queue by it");
        }
        if (after.name().equalsIgnoreCase("general")) {
            faults.add("name", "means something else to Asterisk; take another");
        }
        if (!sql.fetchExists(MUSIC_CLASS, MUSIC_CLASS.NAME.eq(after.musicClass()))) {
            faults.add("musicClass", "names music that is not there");
        }
        checkOptions(sql, after, faults);
        numbers.findObjection(sql, after.number(), after.id())
                .ifPresent(objection -> faults.add("number", objection));
        Set<UUID> agents =
                after.agents().stream().map(QueueAgent::agentId).collect(Collectors.toSet());
        if (agents.size() < after.agents().size()) {
            faults.add("agents", "names an agent twice");
        } else if (sql.fetchCount(AGENT, AGENT.PERSON_ID.in(agents)) < agents.size()) {
            faults.add("agents", "names an agent that is not there");
        }
        if (sql.fetchCount(TEAM, TEAM.ID.in(after.teams())) < after.teams().size()) {
            faults.add("teams", "names a team that is not there");
        }
    }

    private static void checkOptions(DSLContext sql, VoiceQueue queue, Faults faults) {
        UUID exit = queue.entry().exitQueueId();
        if (queue.id().equals(exit)) {
            faults.add("entry.exitQueueId", "must be another queue");
        } else if (exit != null && !sql.fetchExists(QUEUE, QUEUE.ID.eq(exit))) {
            faults.add("entry.exitQueueId", "names a queue that is not there");
        }
        checkSounds(sql, "announcements.periodic", queue.announcements().periodic(), faults);
        UUID member = queue.announcements().memberSound();
        if (member != null) {
            checkSounds(sql, "announcements.memberSound", List.of(member), faults);
        }
        UUID offer = queue.callback().sound();
        if (offer != null) {
            checkSounds(sql, "callback.sound", List.of(offer), faults);
        }
        if (queue.callback().offered()
                && queue.callback().key().equals(queue.entry().exitDigit())) {
            faults.add("callback.key", "is the key to leave already; take another");
        }
        checkSounds(sql, "prompts", queue.prompts().listSounds(), faults);
        checkSkills(sql, queue.serving().skills(), faults);
        for (PenaltyStep step : queue.serving().penaltySteps()) {
            if (step.highest() < step.lowest()) {
                faults.add("serving.penaltySteps", "must not end before they begin");
            }
        }
    }

    private static void checkSkills(DSLContext sql, List<SkillLevel> skills, Faults faults) {
        Set<UUID> named = skills.stream().map(SkillLevel::skillId).collect(Collectors.toSet());
        if (named.size() < skills.size()) {
            faults.add("serving.skills", "names a skill twice");
        } else if (!named.isEmpty() && sql.fetchCount(SKILL, SKILL.ID.in(named)) < named.size()) {
            faults.add("serving.skills", "names a skill that is not there");
        }
    }

    private static void checkSounds(
            DSLContext sql, String field, List<UUID> sounds, Faults faults) {
        Set<UUID> wanted = Set.copyOf(sounds);
        if (!wanted.isEmpty() && sql.fetchCount(SOUND, SOUND.ID.in(wanted)) < wanted.size()) {
            faults.add(field, "names a sound that is not there");
        }
    }

    @Override
    public List<VoiceQueue> complete(DSLContext sql, List<VoiceQueue> rows) {
        return members.complete(sql, rows);
    }

    @Override
    public void stored(Transaction tx, @Nullable VoiceQueue before, VoiceQueue after, Actor actor) {
        numbers.assign(tx, VoiceQueue.KIND, after.id(), after.number());
        if (before == null) {
            profiles.associateQueue(tx, actor, after.id());
        }
        members.write(tx, after);
        tx.afterCommit(() -> {
            visibility.forget();
            events.publish(new QueueChanged(after.queue()));
        });
    }

    @Override
    public void deleting(Transaction tx, VoiceQueue queue, Actor actor) {
        numbers.assign(tx, VoiceQueue.KIND, queue.id(), null);
        members.delete(tx, queue.id());
        tx.afterCommit(() -> {
            visibility.forget();
            events.publish(new QueueRemoved(queue.queue()));
        });
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }

    @Override
    public VoiceQueue copied(VoiceQueue copy) {
        Queue queue = copy.queue();
        return VoiceQueue.of(
                queue.withNumber(numbers.free().number()),
                copy.description(),
                copy.agents().stream().filter(QueueAgent::direct).toList(),
                copy.teams(),
                copy.version());
    }
}
