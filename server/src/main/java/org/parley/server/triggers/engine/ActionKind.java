package org.parley.server.triggers.engine;

import org.parley.contract.telephony.StepApplication;
import org.parley.server.telephony.route.plan.Parameters;

import java.util.Optional;

/// What an action of a trigger can be. Features contribute theirs to the `Multibinder<ActionKind>`.
public interface ActionKind {
    /// Its name and parameters, as the palette shows them.
    StepApplication application();

    /// What is wrong with parameters of which each by itself is in order.
    default Optional<String> findObjection(Parameters parameters) {
        return Optional.empty();
    }

    /// Whether it waits for other systems; then calls of others are not kept waiting for it.
    default boolean isSlow() {
        return false;
    }

    /// What would be done, in a line.
    String planned(Parameters parameters, Happening happening);

    /// Does it. May take seconds.
    ///
    /// @return what was done, for the log
    /// @throws ActionFailure when it could not be done
    String run(Parameters parameters, Happening happening) throws ActionFailure;
}
