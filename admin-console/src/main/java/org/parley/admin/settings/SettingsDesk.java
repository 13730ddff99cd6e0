package org.parley.admin.settings;

import jakarta.inject.Inject;

import org.parley.admin.table.Confirmation;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

/// What the settings pages use of the desk.
record SettingsDesk(
        Session session,
        BackgroundWork background,
        Texts texts,
        ProblemTexts problems,
        Toasts toasts,
        Confirmation confirmation) {
    @Inject
    SettingsDesk {}
}
