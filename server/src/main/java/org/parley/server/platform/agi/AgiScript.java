package org.parley.server.platform.agi;

/// What a call does when the dialplan says `AGI(agi://.../name)`. Runs on a virtual thread of its
/// own and may block; the call goes on in the dialplan when it returns.
@FunctionalInterface
public interface AgiScript {
    /// May let [AgiHungUp] pass through: the caller is gone and there is nothing left to do.
    void run(AgiCall call);
}
