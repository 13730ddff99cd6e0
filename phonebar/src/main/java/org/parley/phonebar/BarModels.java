package org.parley.phonebar;

import org.parley.client.Session;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.PreferenceApi;
import org.parley.contract.reports.OwnCallsApi;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.OwnQueueApi;
import org.parley.contract.staff.BarApi;
import org.parley.contract.tags.given.OwnTagApi;
import org.parley.contract.telephony.DirectoryApi;
import org.parley.contract.telephony.route.OwnPrefixApi;
import org.parley.contract.telephony.talk.DeskPhoneApi;
import org.parley.contract.telephony.talk.TalkApi;
import org.parley.contract.telephony.talk.TalkRecordingApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.LiveLight;
import org.parley.desk.signin.Browser;
import org.parley.desk.updates.NewVersion;
import org.parley.phonebar.bar.BarBehaviour;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.DeskPhoneWatch;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.PrefixesViewModel;
import org.parley.phonebar.line.RecordingViewModel;
import org.parley.phonebar.line.TalksViewModel;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.HistoryViewModel;
import org.parley.phonebar.people.PeopleViewModel;
import org.parley.phonebar.pop.PopsViewModel;
import org.parley.phonebar.presence.PresenceViewModel;
import org.parley.phonebar.presence.QueuesViewModel;
import org.parley.phonebar.quality.QualityViewModel;
import org.parley.phonebar.result.ResultOutbox;
import org.parley.phonebar.result.ResultViewModel;
import org.parley.phonebar.result.TagsViewModel;
import org.parley.phonebar.sound.Loudspeakers;
import org.parley.phonebar.sound.SoundViewModel;

import java.time.Clock;

/// Makes what the bar shows, of a session.
final class BarModels {
    private final Session session;
    private final BackgroundWork background;
    private final Notices notices;
    private final ResultOutbox results;
    private final Loudspeakers loudspeakers;
    private final FxThread screen;
    private final Texts texts;
    private final Clock clock;
    private final ProblemTexts problems;

    BarModels(
            Session session,
            DeskContext desk,
            BackgroundWork background,
            Notices notices,
            ResultOutbox results,
            Loudspeakers loudspeakers) {
        this.results = results;
        this.loudspeakers = loudspeakers;
        this.session = session;
        this.background = background;
        this.notices = notices;
        screen = desk.getInstance(FxThread.class);
        texts = desk.getInstance(Texts.class);
        clock = desk.getInstance(Clock.class);
        problems = desk.getInstance(ProblemTexts.class);
    }

    BarViewModel bar(BarViewModel.Wishes wishes) {
        var line = new LineViewModel(texts, clock, screen, notices);
        return new BarViewModel(
                line,
                talking(line),
                presence(),
                new LiveLight(session.clock(), texts),
                notices,
                new BarViewModel.Habits(
                        new BarBehaviour(session.api(BarApi.class), background, notices),
                        new SoundViewModel(
                                session.api(PreferenceApi.class),
                                background,
                                notices,
                                loudspeakers),
                        new QualityViewModel(line, texts, notices, clock, screen),
                        new DeskPhoneWatch(
                                session.api(DeskPhoneApi.class), background, clock, line),
                        new QueuesViewModel(
                                session.api(OwnQueueApi.class),
                                background,
                                notices,
                                may(Permission.PHONE_QUEUES)),
                        NewVersion.of(session, background),
                        new PrefixesViewModel(
                                session.api(OwnPrefixApi.class),
                                session.api(PreferenceApi.class),
                                background,
                                texts,
                                notices)),
                wishes);
    }

    private BarViewModel.Talking talking(LineViewModel line) {
        var calls = new CallsViewModel(line, texts, clock, screen);
        boolean mayTransfer = may(Permission.PHONE_TRANSFER);
        return new BarViewModel.Talking(
                calls,
                new TransferViewModel(line, calls, texts, notices, mayTransfer),
                new TalksViewModel(session.api(TalkApi.class), background, texts, notices, line),
                new RecordingViewModel(
                        session.api(TalkRecordingApi.class),
                        background,
                        notices,
                        line,
                        new RecordingViewModel.Rights(
                                may(Permission.PHONE_RECORD), may(Permission.PHONE_RECORD_PAUSE))),
                new ResultViewModel(
                        session.api(OwnDispositionApi.class),
                        background,
                        results::send,
                        new TagsViewModel(session.api(OwnTagApi.class), background, results::tag),
                        texts,
                        notices),
                new HistoryViewModel(session.api(OwnCallsApi.class), background, texts, problems),
                new PopsViewModel(Browser.ofSystem(), background, notices));
    }

    private PresenceViewModel presence() {
        var presence =
                new PresenceViewModel(
                        session.api(AgentDeskApi.class),
                        background,
                        texts,
                        session.clock(),
                        session.me().id(),
                        notices);
        if (may(Permission.PHONE_PAUSE_CHANNELS)) {
            presence.letPauseByChannel();
        }
        return presence;
    }

    private boolean may(Permission permission) {
        return session.me().permissions().contains(permission);
    }

    PeopleViewModel people() {
        return new PeopleViewModel(
                session.api(DirectoryApi.class), background, texts, session.clock(), problems);
    }
}
