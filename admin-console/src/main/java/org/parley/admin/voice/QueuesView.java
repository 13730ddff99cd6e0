package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.queue.Absence;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The queues of calls.
public final class QueuesView extends ReferringView<VoiceQueue> {
    @Inject
    QueuesView(EntityDesk desk, Directory directory) {
        super(desk, directory, QueuesView::screen);
    }

    private static EntityScreen<VoiceQueue> screen(Directory names) {
        var sounds = names.names(Directory.Kind.SOUNDS);
        var basics =
                EntityScreen.of(VoiceQueue.class, QueueApi.class, VoiceQueue.KIND, "queues")
                        .field("name", Kinds.text())
                        .field("number", Kinds.text())
                        .field("description", Kinds.longText(), Place.CHOSEN)
                        .field("strategy", Kinds.choice())
                        .field("weight", Kinds.number(), Place.CHOSEN)
                        .field("recorded", Kinds.flag(), Place.CHOSEN)
                        .field(
                                "musicClass",
                                References.named(names.names(Directory.Kind.MUSIC)),
                                Place.CHOSEN)
                        .tab("agents")
                        .field("agents", References.agents(names.names(Directory.Kind.AGENTS)))
                        .field(
                                "teams",
                                References.some(names.names(Directory.Kind.TEAMS)),
                                Place.CHOSEN)
                        .tab("times")
                        .field("agentTimeoutSeconds", Kinds.number(), Place.CHOSEN)
                        .field("retrySeconds", Kinds.number(), Place.CHOSEN)
                        .field("wrapUpSeconds", Kinds.number(), Place.CHOSEN)
                        .field("maxWaitSeconds", Kinds.number(), Place.CHOSEN)
                        .field("serviceLevelSeconds", Kinds.number(), Place.CHOSEN);
        var told = prompts(announcements(entry(basics, names), sounds), sounds);
        return skills(serving(callback(told, sounds)), names).published().blank(QueuesView::blank);
    }

    private static EntityScreen.Builder<VoiceQueue> entry(
            EntityScreen.Builder<VoiceQueue> screen, Directory names) {
        return screen.tab("entry")
                .field("entry.maxLength", Kinds.number(), Place.FORM)
                .field("entry.joinEmpty", Kinds.choices(Absence.class), Place.FORM)
                .field("entry.leaveEmpty", Kinds.choices(Absence.class), Place.FORM)
                .field("entry.exitDigit", Kinds.text(), Place.FORM)
                .field(
                        "entry.exitQueueId",
                        References.optional(names.names(Directory.Kind.QUEUES)),
                        Place.FORM)
                .field("entry.shortAbandonSeconds", Kinds.number(), Place.FORM);
    }

    private static EntityScreen.Builder<VoiceQueue> announcements(
            EntityScreen.Builder<VoiceQueue> screen,
            ReadOnlyObjectProperty<Map<UUID, String>> sounds) {
        return screen.tab("announcements")
                .field("announcements.positionEverySeconds", Kinds.number(), Place.FORM)
                .field("announcements.leastSeconds", Kinds.number(), Place.FORM)
                .field("announcements.position", Kinds.choice(), Place.FORM)
                .field("announcements.positionLimit", Kinds.number(), Place.FORM)
                .field("announcements.holdTime", Kinds.choice(), Place.FORM)
                .field("announcements.periodic", References.ordered(sounds), Place.FORM)
                .field("announcements.periodicEverySeconds", Kinds.number(), Place.FORM)
                .field("announcements.periodicStartSeconds", Kinds.number(), Place.FORM)
                .field("announcements.periodicRandom", Kinds.flag(), Place.FORM)
                .field("announcements.memberSound", References.optional(sounds), Place.FORM)
                .field("announcements.memberHoldTime", Kinds.flag(), Place.FORM)
                .field("announcements.memberDelaySeconds", Kinds.number(), Place.FORM);
    }

    private static EntityScreen.Builder<VoiceQueue> prompts(
            EntityScreen.Builder<VoiceQueue> screen,
            ReadOnlyObjectProperty<Map<UUID, String>> sounds) {
        return screen.tab("prompts")
                .field("prompts.youAreNext", References.optional(sounds), Place.FORM)
                .field("prompts.thereAre", References.optional(sounds), Place.FORM)
                .field("prompts.callsWaiting", References.optional(sounds), Place.FORM)
                .field("prompts.holdTime", References.optional(sounds), Place.FORM)
                .field("prompts.minutes", References.optional(sounds), Place.FORM)
                .field("prompts.thankYou", References.optional(sounds), Place.FORM);
    }

    private static EntityScreen.Builder<VoiceQueue> callback(
            EntityScreen.Builder<VoiceQueue> screen,
            ReadOnlyObjectProperty<Map<UUID, String>> sounds) {
        return screen.tab("callback")
                .field("callback.afterSeconds", Kinds.number(), Place.FORM)
                .field("callback.expectedSeconds", Kinds.number(), Place.FORM)
                .field("callback.key", Kinds.text(), Place.FORM)
                .field("callback.sound", References.optional(sounds), Place.FORM)
                .field("callback.prefix", Kinds.text(), Place.FORM)
                .field("callback.ringSeconds", Kinds.number(), Place.FORM)
                .field("callback.tries", Kinds.number(), Place.FORM)
                .field("callback.gapSeconds", Kinds.number(), Place.FORM);
    }

    private static EntityScreen.Builder<VoiceQueue> serving(
            EntityScreen.Builder<VoiceQueue> screen) {
        return screen.tab("serving")
                .field("serving.autoPause", Kinds.choice(), Place.FORM)
                .field("serving.autoPauseAfter", Kinds.number(), Place.FORM)
                .field("serving.autoPauseDelaySeconds", Kinds.number(), Place.FORM)
                .field("serving.ringToEnd", Kinds.flag(), Place.FORM)
                .field("serving.penaltyMembersLimit", Kinds.number(), Place.FORM)
                .field("serving.penaltySteps", StepsKind.penalties(), Place.FORM)
                .field("serving.stickyDays", Kinds.number(), Place.FORM)
                .field("serving.stickySeconds", Kinds.number(), Place.FORM)
                .field("serving.dispositionMandatory", Kinds.flag(), Place.FORM);
    }

    private static EntityScreen.Builder<VoiceQueue> skills(
            EntityScreen.Builder<VoiceQueue> screen, Directory names) {
        return screen.tab("skills")
                .field(
                        "serving.skills",
                        References.skills(names.names(Directory.Kind.SKILLS)),
                        Place.FORM)
                .field("serving.skillSteps", StepsKind.skills(), Place.FORM);
    }

    private static VoiceQueue blank() {
        return VoiceQueue.of(
                Queue.of(Ids.next(), "", "", Strategy.RRMEMORY), "", List.of(), Set.of(), 0);
    }
}
