package org.parley.admin.smtp;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.smtp.SmtpTest;
import org.parley.contract.smtp.SmtpTestResult;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;

import java.util.UUID;

/// Sends a mail over the account that stands in the form, and shows what the mail server said.
final class TestEditor implements FieldEditor {
    private final Texts texts;
    private final Session session;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final TextField to = new TextField();
    private final Button send = new Button();
    private final Label answer = new Label();
    private final VBox box = new VBox(8);
    private @Nullable UUID account;

    TestEditor(
            FieldContext context,
            Session session,
            BackgroundWork background,
            ProblemTexts problems) {
        this.texts = context.texts();
        this.session = session;
        this.background = background;
        this.problems = problems;
        to.setId("smtp.test.to");
        to.setPromptText(texts.get("smtp.test.to"));
        HBox.setHgrow(to, Priority.ALWAYS);
        send.setId("smtp.test.send");
        send.setText(texts.get("smtp.test.send"));
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(_ -> send());
        send.disableProperty().bind(to.textProperty().isEmpty());
        answer.setId("smtp.test.answer");
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().addAll(new HBox(8, to, send), answer);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return to;
    }

    @Override
    public void show(@Nullable Object value) {
        account = value instanceof UUID id ? id : null;
        say("", "");
    }

    @Override
    public @Nullable Object value() {
        return account;
    }

    @Override
    public void onChange(Runnable listener) {
        // trying changes nothing
    }

    private void send() {
        say(texts.get("smtp.test.busy"), "");
        var test = new SmtpTest(inForm(), to.getText().strip());
        background
                .run("Testing a mail account", () -> session.api(SmtpAccountApi.class).test(test))
                .onSuccess(this::told)
                .onFailure(failure -> say(problems.of(failure).detail(), "-color-danger-fg"));
    }

    private void told(SmtpTestResult result) {
        String text =
                result.delivered()
                        ? texts.get("smtp.test.delivered", result.answer())
                        : texts.get("smtp.test.refused", result.detail());
        say(text, result.delivered() ? "-color-success-fg" : "-color-danger-fg");
    }

    /// @param colour of the theme; empty for the usual one
    private void say(String text, String colour) {
        answer.setText(text);
        answer.setStyle(colour.isEmpty() ? "" : "-fx-text-fill: " + colour + ";");
    }

    private SmtpAccount inForm() {
        var form = new FormNodes(box, "smtp.form.");
        UUID id = account;
        return new SmtpAccount(
                id == null ? Ids.next() : id,
                form.text("name"),
                form.text("accountKey"),
                chosen(form, "service", SmtpService.class, SmtpService.CUSTOM),
                form.text("address"),
                form.text("senderName"),
                form.text("host"),
                port(form.text("port")),
                chosen(form, "security", SmtpSecurity.class, SmtpSecurity.STARTTLS),
                form.text("login"),
                form.text("password"),
                false,
                "",
                true,
                false,
                0);
    }

    private static <T> T chosen(FormNodes form, String name, Class<T> type, T otherwise) {
        return form.find(name, ComboBox.class)
                .map(box -> (Object) ((ComboBox<?>) box).getValue())
                .filter(type::isInstance)
                .map(type::cast)
                .orElse(otherwise);
    }

    private static int port(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
