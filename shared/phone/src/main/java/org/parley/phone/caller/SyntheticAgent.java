package org.parley.phone.caller;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One telephone of a [SyntheticAgents].
public final class SyntheticAgent {
    private final String user;
    private final List<SyntheticCall> calls = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private volatile AgentBehaviour behaviour;
    private volatile CallSound sound = new CallSound.FewPackets(3);
    private volatile Consumer<SyntheticCall> listener = call -> {};

    SyntheticAgent(String user, AgentBehaviour behaviour) {
        this.user = user;
        this.behaviour = behaviour;
    }

    /// The user name by which it is called.
    public String user() {
        return user;
    }

    /// What it does with the next call.
    public AgentBehaviour behaviour() {
        return behaviour;
    }

    /// What it does with calls from now on.
    public void behave(AgentBehaviour other) {
        behaviour = other;
    }

    /// What it says in calls from now on; a few packets of silence unless told otherwise.
    public void say(CallSound other) {
        sound = other;
    }

    CallSound sound() {
        return sound;
    }

    /// Hears of each call when its INVITE comes, on the station's thread: be quick.
    public void whenCalled(Consumer<SyntheticCall> action) {
        listener = action;
    }

    /// Every call that ever rang here, oldest first.
    public List<SyntheticCall> calls() {
        return List.copyOf(calls);
    }

    /// What it was told by NOTIFY, such as of messages in its box, oldest first.
    public List<String> notices() {
        return List.copyOf(notices);
    }

    void notified(String notice) {
        notices.add(notice);
    }

    void rang(SyntheticCall call) {
        calls.add(call);
        listener.accept(call);
    }
}
