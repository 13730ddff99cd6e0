package org.parley.admin.recordings;

import jakarta.inject.Inject;

import org.parley.admin.table.Confirmation;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

/// What the page of recordings uses of the desk.
record RecordingsDesk(
        Session session,
        BackgroundWork background,
        Texts texts,
        ProblemTexts problems,
        Toasts toasts,
        Confirmation confirmation,
        FxThread screen) {
    @Inject
    RecordingsDesk {}
}
