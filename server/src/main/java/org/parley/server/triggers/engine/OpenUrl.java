package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.route.plan.Parameters;

import java.util.Optional;

/// A web page in the agent's browser.
final class OpenUrl implements ActionKind {
    private final PopBoard board;

    @Inject
    OpenUrl(PopBoard board) {
        this.board = board;
    }

    @Override
    public StepApplication application() {
        return StepApplication.of("openUrl", StepParameter.required("url", Kind.TEXT));
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        return WebAddress.findObjection(parameters.text("url"));
    }

    @Override
    public String planned(Parameters parameters, Happening happening) {
        return WebAddress.fill(parameters.text("url"), happening);
    }

    @Override
    public String run(Parameters parameters, Happening happening) throws ActionFailure {
        String address = planned(parameters, happening);
        board.show(happening, "", "", address, true);
        return address;
    }
}
