package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.talk.TalkRecording;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.recording.RecordingNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Records an agent's talk at the agent's wish, and pauses any recording of it. What was wished is
/// kept in variables of the channels, so that it outlives this server; each deed is written down.
final class Recorder {
    /// The id that Asterisk gave to the wished recording of this leg.
    private static final String WISHED = "PARLEY_MANUAL";

    /// How many recordings of this leg were begun.
    private static final String COUNT = "PARLEY_MANUALS";

    /// On a leg that is recorded.
    private static final String PAUSED = "PARLEY_PAUSED";

    private static final String NONE = "-";
    private static final String YES = "1";

    private final OwnLegs legs;
    private final Database database;
    private final Audit audit;

    @Inject
    Recorder(OwnLegs legs, Database database, Audit audit) {
        this.legs = legs;
        this.database = database;
        this.audit = audit;
    }

    TalkRecording of(UUID agent) {
        return find(agent).map(this::stateOf).orElse(TalkRecording.NONE);
    }

    TalkRecording begin(Me me) {
        LiveLeg own = get(me);
        if (stateOf(own).running()) {
            throw new Refusal(ErrorCode.CONFLICT, "This call is being recorded already.");
        }
        int number = (int) count(own) + 1;
        legs.command(
                AmiAction.of("MixMonitor")
                        .with("Channel", own.channel().text())
                        .with("File", RecordingNames.manual(own.id(), number))
                        .with("Options", "bi(" + WISHED + ")"));
        set(own, COUNT, Integer.toString(number));
        set(own, PAUSED, NONE);
        writeDown(me, "recording.begin", own);
        return new TalkRecording(false, true, false);
    }

    TalkRecording end(Me me) {
        LiveLeg own = get(me);
        String id =
                wished(own)
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.CONFLICT,
                                        "You have not begun a recording of this call. What your centre"
                                                + " records by itself goes on to the end of the call."));
        legs.command(
                AmiAction.of("StopMixMonitor")
                        .with("Channel", own.channel().text())
                        .with("MixMonitorID", id));
        set(own, WISHED, NONE);
        writeDown(me, "recording.end", own);
        return TalkRecording.NONE;
    }

    TalkRecording pause(Me me, boolean on) {
        LiveLeg own = get(me);
        TalkRecording before = stateOf(own);
        List<LiveLeg> recorded = recorded(own);
        if (!before.running() || recorded.isEmpty()) {
            throw new Refusal(ErrorCode.CONFLICT, "This call is not being recorded.");
        }
        for (LiveLeg leg : recorded) {
            legs.command(
                    AmiAction.of("MixMonitorMute")
                            .with("Channel", leg.channel().text())
                            .with("Direction", "both")
                            .with("State", on ? 1 : 0));
            set(leg, PAUSED, on ? YES : NONE);
        }
        writeDown(me, on ? "recording.pause" : "recording.resume", own);
        return new TalkRecording(before.automatic(), before.manual(), on);
    }

    private TalkRecording stateOf(LiveLeg own) {
        List<LiveLeg> recorded = recorded(own);
        boolean manual = wished(own).isPresent();
        boolean paused = recorded.stream().anyMatch(leg -> variable(leg, PAUSED).equals(YES));
        return new TalkRecording(!manual && !recorded.isEmpty(), manual, paused);
    }

    /// The legs of this talk on which a recording runs.
    private List<LiveLeg> recorded(LiveLeg own) {
        List<LiveLeg> all = new ArrayList<>(legs.others(own));
        all.add(own);
        return all.stream().filter(LiveLeg::recorded).toList();
    }

    private Optional<String> wished(LiveLeg own) {
        return Optional.of(variable(own, WISHED)).filter(id -> !id.isEmpty() && !id.equals(NONE));
    }

    private long count(LiveLeg own) {
        String number = variable(own, COUNT);
        return number.matches("[0-9]{1,6}") ? Long.parseLong(number) : 0;
    }

    private String variable(LiveLeg leg, String name) {
        return legs.ask(
                        AmiAction.of("Getvar")
                                .with("Channel", leg.channel().text())
                                .with("Variable", name))
                .text("Value");
    }

    private void set(LiveLeg leg, String name, String value) {
        legs.command(AmiAction.setVariable(leg.channel().text(), name, value));
    }

    private Optional<LiveLeg> find(UUID agent) {
        return legs.talking(agent).stream().findFirst();
    }

    private LiveLeg get(Me me) {
        return find(me.id()).orElseThrow(OwnLegs::noTalk);
    }

    private void writeDown(Me me, String action, LiveLeg own) {
        var call = new Subject("call", own.call(), own.party().number());
        database.run(tx -> audit.record(tx, Actor.of(me), action, call, null, null));
    }
}
