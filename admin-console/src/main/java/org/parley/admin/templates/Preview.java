package org.parley.admin.templates;

import jakarta.inject.Inject;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebView;
import javafx.stage.Window;

import org.parley.client.Session;
import org.parley.contract.templates.TemplateApi;
import org.parley.contract.templates.TemplateText;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;

/// A template as a mail will look: the server fills its places with samples and makes it harmless.
/// Nothing in it runs, no link is followed, and the page goes when the window closes.
final class Preview {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Texts texts;

    @Inject
    Preview(Session session, BackgroundWork background, ProblemTexts problems, Texts texts) {
        this.session = session;
        this.background = background;
        this.problems = problems;
        this.texts = texts;
    }

    void open(Window owner, String html) {
        var place = new StackPane(new Label(texts.get("templates.preview.busy")));
        place.setPrefSize(WIDTH, HEIGHT);
        var about = new Label(texts.get("templates.preview.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("templates.preview"));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("templates.preview");
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var close = dialog.getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setId("templates.preview.close");
        ((Button) close).setText(texts.get("templates.preview.close"));
        var content = new VBox(8, about, place);
        content.setPadding(new Insets(16, 16, 0, 16));
        dialog.getDialogPane().setContent(content);
        dialog.setOnHidden(_ -> place.getChildren().clear());
        background
                .run(
                        "Previewing a template",
                        () -> session.api(TemplateApi.class).preview(new TemplateText(html)))
                .onSuccess(filled -> place.getChildren().setAll(page(filled)))
                .onFailure(failure ->
                        place.getChildren().setAll(new Label(problems.of(failure).detail())));
        dialog.show();
    }

    private static WebView page(TemplateText filled) {
        var page = new WebView();
        page.setId("templates.preview.page");
        page.setContextMenuEnabled(false);
        page.getEngine().setJavaScriptEnabled(false);
        page.getEngine().loadContent(filled.html());
        page.getEngine()
                .locationProperty()
                .subscribe((_, to) -> {
                    if (!to.isEmpty()) {
                        page.getEngine().loadContent(filled.html());
                    }
                });
        return page;
    }
}
