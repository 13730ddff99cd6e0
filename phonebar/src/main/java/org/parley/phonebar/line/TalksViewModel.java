package org.parley.phonebar.line;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.contract.telephony.talk.Conference;
import org.parley.contract.telephony.talk.TalkApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;

import java.util.List;

/// Several talks made one conference, who is in it, and parking a call: all done by the server.
public final class TalksViewModel {
    private final TalkApi api;
    private final BackgroundWork background;
    private final Texts texts;
    private final Notices notices;
    private final LineViewModel line;
    private final ObservableList<Conference.Member> members = FXCollections.observableArrayList();
    private boolean tookUp;

    public TalksViewModel(
            TalkApi api,
            BackgroundWork background,
            Texts texts,
            Notices notices,
            LineViewModel line) {
        this.api = api;
        this.background = background;
        this.texts = texts;
        this.notices = notices;
        this.line = line;
        line.stage()
                .subscribe(stage -> {
                    if (stage == Stage.IDLE) {
                        members.clear();
                        tookUp = false;
                    }
                });
    }

    /// The others in the agent's conference; none while there is no conference.
    public ObservableList<Conference.Member> members() {
        return FXCollections.unmodifiableObservableList(members);
    }

    /// Joins all talks, also those on hold.
    public void join() {
        background
                .run("Joining the talks", api::join)
                .onSuccess(this::take)
                .onFailure(notices::failed);
    }

    /// Lets the others not hear a member, or hear again.
    public void mute(Conference.Member member) {
        background
                .run(
                        "Muting a member",
                        () -> {
                            api.mute(member.id(), !member.muted());
                            return api.conference();
                        })
                .onSuccess(this::take)
                .onFailure(notices::failed);
    }

    /// Sends a member away.
    public void drop(Conference.Member member) {
        background
                .run("Sending a member away", () -> api.drop(member.id()))
                .onSuccess(_ -> members.remove(member))
                .onFailure(notices::failed);
    }

    /// Parks the other party; where, is told.
    public void park() {
        String who = line.who().get();
        background
                .run("Parking the call", api::park)
                .onSuccess(parked ->
                        notices.tell(
                                texts.get(
                                        "phonebar.parked",
                                        who,
                                        String.valueOf(parked.slot()),
                                        parked.number())))
                .onFailure(notices::failed);
    }

    /// Lets talks come to this telephone again that its earlier run left behind.
    ///
    /// @param then follows, whatever came of it: no new call may come before, which the server
    ///   would take for one of those
    public void takeUp(Runnable then) {
        background
                .run("Taking up talks that were left", api::takeUp)
                .onSuccess(taken -> {
                    tookUp = taken.talks() > 0;
                    if (taken.talks() == 0) {
                        notices.tell(texts.get("phonebar.again.gone"));
                    }
                    then.run();
                })
                .onFailure(failure -> {
                    notices.failed(failure);
                    then.run();
                });
    }

    /// Asks who is in the conference, while there is one, or may be one that was taken up.
    public void refresh() {
        if (!members.isEmpty() || tookUp) {
            background
                    .run("Asking who is in the conference", api::conference)
                    .onSuccess(this::take)
                    .onFailure(_ -> {});
        }
    }

    private void take(Conference conference) {
        List<Conference.Member> others =
                conference.members().stream().filter(member -> !member.me()).toList();
        if (!others.equals(members)) {
            members.setAll(others);
        }
    }
}
