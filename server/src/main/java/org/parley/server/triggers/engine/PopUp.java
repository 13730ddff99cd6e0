package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.route.plan.Parameters;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// A card before the agent's eyes, perhaps with a page to open.
final class PopUp implements ActionKind {
    private final PopBoard board;

    @Inject
    PopUp(PopBoard board) {
        this.board = board;
    }

    @Override
    public StepApplication application() {
        return StepApplication.of(
                "popUp",
                StepParameter.required("title", Kind.TEXT),
                StepParameter.optional("text", Kind.TEXT),
                StepParameter.optional("url", Kind.TEXT));
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        return parameters.isGiven("url")
                ? WebAddress.findObjection(parameters.text("url"))
                : Optional.empty();
    }

    @Override
    public String planned(Parameters parameters, Happening happening) {
        String text = plain(parameters.text("text"), happening);
        return plain(parameters.text("title"), happening) + (text.isBlank() ? "" : " | " + text);
    }

    @Override
    public String run(Parameters parameters, Happening happening) throws ActionFailure {
        board.show(
                happening,
                plain(parameters.text("title"), happening),
                plain(parameters.text("text"), happening),
                WebAddress.fill(parameters.text("url"), happening),
                false);
        return planned(parameters, happening);
    }

    private static String plain(String text, Happening happening) {
        return Places.fill(text, happening, UnaryOperator.identity()).strip();
    }
}
