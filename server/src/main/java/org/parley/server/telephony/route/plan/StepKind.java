package org.parley.server.telephony.route.plan;

import org.parley.contract.telephony.StepApplication;

import java.util.List;
import java.util.Optional;

/// One application of action plans. Features contribute theirs to the `Multibinder<StepKind>`.
public interface StepKind {
    /// Its name and parameters, as the palette shows them.
    StepApplication application();

    /// What is wrong with parameters of which each by itself is in order.
    default Optional<String> findObjection(Parameters parameters) {
        return Optional.empty();
    }

    /// The dialplan: one application a line, made of checked values only, see {@link DialText}. A
    /// step without lines is passed over; after the last line the plan goes on.
    List<String> lines(Parameters parameters, StepPlace place);

    /// Whether it sends calls out; of an emergency call only such steps are taken.
    default boolean outgoing() {
        return false;
    }
}
