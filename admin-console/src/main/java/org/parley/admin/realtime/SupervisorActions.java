package org.parley.admin.realtime;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.PriorityRequest;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.SupervisorApi;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;

import java.util.List;
import java.util.function.Consumer;

/// What a supervisor does from the board. The board itself shows what came of it.
public final class SupervisorActions {
    private final Session session;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private List<PauseReason> pauses = List.of();

    @Inject
    SupervisorActions(Session session, BackgroundWork background, Toasts toasts, Texts texts) {
        this.session = session;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    boolean mayControl() {
        return session.may(Permission.ROUTING_CONTROL);
    }

    boolean maySignOff() {
        return session.may(Permission.AGENTS_SIGN_OFF);
    }

    boolean mayEndCalls() {
        return session.may(Permission.CALLS_CONTROL);
    }

    /// Reads the pauses to choose from.
    void load() {
        if (mayControl()) {
            background
                    .run("Reading pauses", () -> session.api(SupervisorApi.class).pauses())
                    .onSuccess(read -> pauses = read)
                    .onFailure(toasts::failed);
        }
    }

    List<PauseReason> pauses() {
        return pauses;
    }

    void pause(AgentRow agent, PauseReason pause) {
        act(
                "realtime.did.pause",
                agent,
                api -> api.pause(agent.id(), new PauseRequest(pause.name())));
    }

    void ready(AgentRow agent) {
        act("realtime.did.ready", agent, api -> api.ready(agent.id()));
    }

    void signOff(AgentRow agent, boolean endCalls) {
        act("realtime.did.sign-off", agent, api -> api.signOff(agent.id(), endCalls));
    }

    void serve(AgentRow agent, QueueRow queue) {
        act("realtime.did.queues", agent, api -> api.serve(agent.id(), queue.id(), 0));
    }

    void leave(AgentRow agent, QueueRow queue) {
        act("realtime.did.queues", agent, api -> api.leave(agent.id(), queue.id()));
    }

    void prioritise(LiveCall call, int priority) {
        tell(
                texts.get("realtime.did.priority", priority),
                api -> api.prioritise(call.id(), new PriorityRequest(priority)));
    }

    private void act(String key, AgentRow agent, Consumer<SupervisorApi> deed) {
        tell(texts.get(key, agent.fullName()), deed);
    }

    private void tell(String done, Consumer<SupervisorApi> deed) {
        background
                .run(
                        "Supervising",
                        () -> {
                            deed.accept(session.api(SupervisorApi.class));
                            return done;
                        })
                .onSuccess(toasts::tell)
                .onFailure(toasts::failed);
    }
}
