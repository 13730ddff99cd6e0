package org.parley.admin.sounds;

import org.parley.client.Session;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemTexts;

/// The content of a sound: upload, listen, download. It sits on the sound's id.
final class ContentKind implements FieldKind {
    private final Parts parts;

    /// What the editor uses of the desk.
    record Parts(
            Session session, BackgroundWork background, ProblemTexts problems, SoundFiles files) {}

    ContentKind(Parts parts) {
        this.parts = parts;
    }

    @Override
    public FieldEditor editor(FieldContext context) {
        return new ContentEditor(context.texts(), parts);
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
