package org.parley.admin.smtp;

import org.parley.client.Session;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemTexts;

/// Tries the account as it stands in the form. It sits on the account's id, which it needs for the
/// stored password.
final class TestKind implements FieldKind {
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;

    TestKind(Session session, BackgroundWork background, ProblemTexts problems) {
        this.session = session;
        this.background = background;
        this.problems = problems;
    }

    @Override
    public FieldEditor editor(FieldContext context) {
        return new TestEditor(context, session, background, problems);
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
