package org.parley.admin.licensing;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

/// What the licence's page uses of the desk.
record LicenceDesk(
        Session session,
        BackgroundWork background,
        Texts texts,
        ProblemTexts problems,
        Toasts toasts,
        LicenceFile files) {
    @Inject
    LicenceDesk {}
}
