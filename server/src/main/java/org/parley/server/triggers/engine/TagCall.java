package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.tags.given.CallTags;
import org.parley.server.telephony.route.plan.Parameters;

import java.util.UUID;

/// A label for the call, which its report shows.
final class TagCall implements ActionKind {
    private final CallTags tags;

    @Inject
    TagCall(CallTags tags) {
        this.tags = tags;
    }

    @Override
    public StepApplication application() {
        return StepApplication.of("tag", StepParameter.required("tag", Kind.TAG));
    }

    @Override
    public String planned(Parameters parameters, Happening happening) {
        return tags.findName(tag(parameters)).orElse("");
    }

    @Override
    public String run(Parameters parameters, Happening happening) throws ActionFailure {
        return tags.give(happening.call(), tag(parameters))
                .orElseThrow(() -> new ActionFailure("There is no such tag any more."));
    }

    private static UUID tag(Parameters parameters) {
        return UUID.fromString(parameters.text("tag"));
    }
}
