package org.parley.desk.entity;

import jakarta.inject.Inject;

import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.PageWishes;
import org.parley.desk.shell.Toasts;

/// What every entity screen needs of the desk.
public final class EntityDesk {
    final Session session;
    final EventStream stream;
    final BackgroundWork background;
    final Texts texts;
    final ProblemTexts problems;
    final Toasts toasts;
    final ExportTarget exports;
    private final PageWishes wishes = new PageWishes();

    @Inject
    EntityDesk(
            Session session,
            EventStream stream,
            BackgroundWork background,
            Texts texts,
            ProblemTexts problems,
            Toasts toasts,
            ExportTarget exports) {
        this.session = session;
        this.stream = stream;
        this.background = background;
        this.texts = texts;
        this.problems = problems;
        this.toasts = toasts;
        this.exports = exports;
    }

    /// What other pages ask the entity screens to open.
    public PageWishes wishes() {
        return wishes;
    }
}
