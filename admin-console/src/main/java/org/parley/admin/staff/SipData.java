package org.parley.admin.staff;

import jakarta.inject.Inject;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.SipAccessApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;

import java.util.concurrent.Callable;

/// What is typed into a device so that it registers as a telephone, each value to be copied.
final class SipData {
    private final Session session;
    private final BackgroundWork background;
    private final Texts texts;
    private final ProblemTexts problems;

    @Inject
    SipData(Session session, BackgroundWork background, Texts texts, ProblemTexts problems) {
        this.session = session;
        this.background = background;
        this.texts = texts;
        this.problems = problems;
    }

    Node panel(Telephone telephone) {
        return panel(
                Permission.TELEPHONES_EDIT,
                () -> session.api(SipAccessApi.class).access(telephone.id()));
    }

    /// For an agent with a desk telephone; others need nothing to be typed.
    Node panel(AgentAccount agent) {
        if (agent.typology() != Typology.EXTERNAL) {
            var box = new VBox(words("agents.sip.none"));
            box.setId("telephones.sip");
            return box;
        }
        return panel(
                Permission.AGENTS_EDIT,
                () -> session.api(SipAccessApi.class).accessOfAgent(agent.id()));
    }

    private Node panel(Permission needed, Callable<SipAccess> access) {
        var box = new VBox(12);
        box.setId("telephones.sip");
        if (!session.may(needed)) {
            box.getChildren().add(words("telephones.sip.forbidden"));
            return box;
        }
        background
                .run("Loading SIP data", access)
                .onSuccess(
                        data -> box.getChildren().setAll(words("telephones.sip.hint"), grid(data)))
                .onFailure(failure ->
                        box.getChildren().setAll(new Label(problems.of(failure).detail())));
        return box;
    }

    private GridPane grid(SipAccess access) {
        var grid = new GridPane(12, 8);
        row(grid, "server", access.server());
        row(grid, "port", Integer.toString(access.port()));
        row(grid, "user", access.user());
        row(grid, "password", access.password());
        row(grid, "transport", String.join(", ", access.transports()));
        return grid;
    }

    private void row(GridPane grid, String name, String value) {
        var field = new TextField(value);
        field.setId("telephones.sip." + name);
        field.setEditable(false);
        GridPane.setHgrow(field, Priority.ALWAYS);
        var label = new Label(texts.get("telephones.sip." + name));
        label.setLabelFor(field);
        var copy = new Button("", new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("telephones.sip." + name + ".copy");
        copy.getStyleClass().addAll("button-icon", "flat");
        copy.setAccessibleText(texts.get("telephones.sip.copy"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(value);
            Clipboard.getSystemClipboard().setContent(content);
        });
        grid.addRow(grid.getRowCount(), label, field, copy);
    }

    private Label words(String key) {
        var label = new Label(texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
