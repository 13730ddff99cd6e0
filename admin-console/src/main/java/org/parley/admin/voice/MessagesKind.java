package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.player.Loudspeaker;
import org.parley.desk.problem.ProblemTexts;

/// The messages of a box, to be heard, marked and deleted. It sits on the box's id.
record MessagesKind(Parts parts) implements FieldKind {
    /// What the editor uses of the desk.
    record Parts(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            FxThread screen,
            Loudspeaker loudspeaker) {
        @Inject
        Parts {}
    }

    @Override
    public FieldEditor editor(FieldContext context) {
        return new MessagesEditor(context.texts(), parts);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }
}
