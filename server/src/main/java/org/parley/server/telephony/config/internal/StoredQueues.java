package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.queue.Absence;
import org.parley.contract.telephony.queue.AutoPause;
import org.parley.contract.telephony.queue.HoldTimeTold;
import org.parley.contract.telephony.queue.PositionTold;
import org.parley.contract.telephony.queue.QueueAnnouncements;
import org.parley.contract.telephony.queue.QueueEntry;
import org.parley.contract.telephony.queue.QueueServing;
import org.parley.server.telephony.config.SkillPenalty;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.queue.QueueService;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The queues as Asterisk must know them: for the waiting room, and for its own `app_queue`.
public final class StoredQueues {
    /// `app_queue` refuses a rarer announcement than this.
    private static final int USUAL_LEAST = 15;

    private final QueueService queues;
    private final AsteriskNodeSettings node;

    @Inject
    public StoredQueues(QueueService queues, AsteriskNodeSettings node) {
        this.queues = queues;
        this.node = node;
    }

    List<QueueProfile> list() {
        List<Queue> all = queues.listQueues();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Queue::id, Queue::name));
        return all.stream().map(queue -> profile(queue, names)).toList();
    }

    private QueueProfile profile(Queue queue, Map<UUID, String> names) {
        UUID exit = queue.options().entry().exitQueueId();
        QueueEntry entry = queue.options().entry();
        QueueAnnouncements told = queue.options().announcements();
        return QueueProfile.of(queue.name(), queue.strategy())
                .withNumber(queue.number())
                .withTiming(
                        new QueueProfile.Timing(
                                queue.agentTimeoutSeconds(),
                                queue.retrySeconds(),
                                queue.wrapUpSeconds(),
                                queue.maxWaitSeconds(),
                                queue.serviceLevelSeconds()))
                .withLimits(
                        new QueueProfile.Limits(
                                queue.weight(),
                                entry.maxLength(),
                                entry.exitDigit().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(entry.exitDigit().charAt(0)),
                                Optional.ofNullable(exit == null ? null : names.get(exit))))
                .withSounds(
                        new QueueProfile.Sounds(
                                queue.musicClass(),
                                told.positionEverySeconds(),
                                told.holdTime() != HoldTimeTold.NO,
                                told.periodic().stream().map(this::sound).toList(),
                                told.periodicEverySeconds()))
                .withExtras(extras(queue, entry, told))
                .recorded(queue.recorded());
    }

    private QueueProfile.Extras extras(Queue queue, QueueEntry entry, QueueAnnouncements told) {
        QueueServing serving = queue.options().serving();
        return new QueueProfile.Extras(
                absences(entry.joinEmpty()),
                absences(entry.leaveEmpty()),
                switch (serving.autoPause()) {
                    case NO -> "no";
                    case QUEUE -> "yes";
                    case ALL -> "all";
                },
                serving.skills().isEmpty() ? serving.penaltyMembersLimit() : 0,
                bands(serving),
                prompts(queue),
                further(told, serving),
                new QueueProfile.Agent(
                        Optional.ofNullable(told.memberSound()).map(this::sound),
                        told.memberHoldTime(),
                        told.memberDelaySeconds()));
    }

    /// The penalties that are rung after a wait. Where the queue asks for skills, these decide: one
    /// penalty cannot say both.
    private static List<QueueProfile.Band> bands(QueueServing serving) {
        Stream<QueueProfile.Band> bands =
                serving.skills().isEmpty()
                        ? serving.penaltySteps().stream()
                                .map(s ->
                                        new QueueProfile.Band(
                                                s.afterSeconds(), s.lowest(), s.highest()))
                        : Stream.concat(
                                Stream.of(new QueueProfile.Band(0, 0, SkillPenalty.highest(0))),
                                serving.skillSteps().stream()
                                        .map(s ->
                                                new QueueProfile.Band(
                                                        s.afterSeconds(),
                                                        0,
                                                        SkillPenalty.highest(s.lowerBy()))));
        return bands.sorted(Comparator.comparingInt(QueueProfile.Band::after)).toList();
    }

    /// Options that differ from what `app_queue` does by itself.
    private static SortedMap<String, String> further(
            QueueAnnouncements told, QueueServing serving) {
        SortedMap<String, String> options = new TreeMap<>();
        if (serving.ringToEnd()) {
            options.put("timeoutpriority", "conf");
        }
        if (serving.autoPause() != AutoPause.NO && serving.autoPauseDelaySeconds() > 0) {
            options.put("autopausedelay", Integer.toString(serving.autoPauseDelaySeconds()));
        }
        if (told.positionEverySeconds() > 0) {
            if (told.position() != PositionTold.YES) {
                options.put("announce-position", told.position().name().toLowerCase(Locale.ROOT));
                options.put("announce-position-limit", Integer.toString(told.positionLimit()));
            }
            if (told.holdTime() == HoldTimeTold.ONCE) {
                options.put("announce-holdtime", "once");
            }
            if (told.leastSeconds() > 0 && told.leastSeconds() != USUAL_LEAST) {
                options.put("min-announce-frequency", Integer.toString(told.leastSeconds()));
            }
        }
        if (told.periodicRandom()) {
            options.put("random-periodic-announce", "yes");
        }
        if (told.periodicStartSeconds() > 0) {
            options.put(
                    "periodic-announce-startdelay", Integer.toString(told.periodicStartSeconds()));
        }
        return options;
    }

    private SortedMap<String, String> prompts(Queue queue) {
        var words = queue.options().prompts();
        SortedMap<String, String> prompts = new TreeMap<>();
        put(prompts, "queue-youarenext", Optional.ofNullable(words.youAreNext()));
        put(prompts, "queue-thereare", Optional.ofNullable(words.thereAre()));
        put(prompts, "queue-callswaiting", Optional.ofNullable(words.callsWaiting()));
        put(prompts, "queue-holdtime", Optional.ofNullable(words.holdTime()));
        put(prompts, "queue-minutes", Optional.ofNullable(words.minutes()));
        put(prompts, "queue-thankyou", Optional.ofNullable(words.thankYou()));
        return prompts;
    }

    private void put(SortedMap<String, String> prompts, String name, Optional<UUID> sound) {
        sound.ifPresent(id -> prompts.put(name, sound(id)));
    }

    private String sound(UUID id) {
        return SoundPublisher.playable(node, id);
    }

    /// In the words of `joinempty`. Members who are signed off are none of `app_queue`.
    private static List<String> absences(Set<Absence> chosen) {
        List<String> words = new ArrayList<>();
        for (Absence absence : Absence.values()) {
            if (chosen.contains(absence)) {
                words.addAll(
                        switch (absence) {
                            case SIGNED_OFF -> List.of("invalid");
                            case PAUSED -> List.of("paused");
                            case PENALTY -> List.of("penalty");
                            case UNREACHABLE -> List.of("unavailable", "unknown");
                            case RINGING -> List.of("ringing");
                            case BUSY -> List.of("inuse");
                            case WRAP_UP -> List.of("wrapup");
                        });
            }
        }
        return words;
    }
}
