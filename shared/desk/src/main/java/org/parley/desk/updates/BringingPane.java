package org.parley.desk.updates;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.Locale;

/// How far the new version of this program has come, and why it did not work.
public final class BringingPane extends VBox {
    private final DeskUpdate update;
    private final Texts texts;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final ProblemPane problem = new ProblemPane();

    public BringingPane(DeskUpdate update, Texts texts) {
        super(8);
        this.update = update;
        this.texts = texts;
        setId("updates.bringing");
        words.setId("updates.bringing.words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        bar.setId("updates.bringing.bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("updates.now"));
        problem.setId("updates.bringing.problem");
        problem.hide();
        getChildren().setAll(words, bar, problem);
    }

    /// Follows it as long as the bindings last.
    public void attach(Bindings b) {
        b.follow(update.state(), _ -> show());
        b.follow(update.progress(), _ -> show());
        b.follow(update.problem(), problem::tell);
    }

    private void show() {
        DeskUpdate.State state = update.state().get();
        boolean going = state != DeskUpdate.State.IDLE;
        words.setVisible(going);
        words.setManaged(going);
        bar.setVisible(going);
        bar.setManaged(going);
        if (going) {
            double share = update.progress().get();
            words.setText(
                    texts.get(
                            "updates.bringing." + state.name().toLowerCase(Locale.ROOT),
                            texts.formats().percent(share)));
            bar.setProgress(state == DeskUpdate.State.FETCHING ? share : 1);
        }
    }
}
