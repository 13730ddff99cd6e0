package org.parley.admin.configuration;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.admin.table.StatusChip;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.Publication;
import org.parley.desk.i18n.Texts;

import java.util.Locale;
import java.util.function.Consumer;

/// One Asterisk: how it stands, and the button that puts it to work.
final class NodeCard extends VBox {
    private static final StatusChip.Look STANDS_BY =
            new StatusChip.Look(MaterialDesignP.PAUSE_CIRCLE_OUTLINE, "calm");
    private static final StatusChip.Look AWAY =
            new StatusChip.Look(MaterialDesignA.ALERT_OUTLINE, "bad");

    private final String name;
    private final Texts texts;
    private final StatusChip state = new StatusChip();
    private final Button work;
    private final Label since;
    private final Label address;
    private final Label version;
    private final Label channels;
    private final Label published;
    private final Label compared;

    /// @param wanted hears the name when the person wants it at work
    NodeCard(String name, Texts texts, Consumer<String> wanted) {
        super(12);
        this.name = name;
        this.texts = texts;
        setId("asterisk.node." + name);
        getStyleClass().addAll("panel", "settings-card");
        var title = new Label(name);
        title.getStyleClass().add("panel-title");
        state.setId(id("state"));
        work = new Button(texts.get("asterisk.work"));
        work.setId(id("work"));
        work.setAccessibleText(texts.get("asterisk.work.named", name));
        work.setMinWidth(USE_PREF_SIZE);
        work.setOnAction(_ -> wanted.accept(name));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(12, title, state, space, work);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(36);
        since = words("since");
        address = words("address");
        version = words("version");
        channels = words("channels");
        published = words("published");
        compared = words("compared");
        getChildren().setAll(head, facts());
    }

    private GridPane facts() {
        var grid = new GridPane(32, 12);
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                fact("asterisk.since", since),
                fact("asterisk.address", address),
                fact("asterisk.channels", channels));
        grid.addRow(
                1,
                fact("asterisk.version", version),
                fact("asterisk.published", published),
                fact("asterisk.compared", compared));
        return grid;
    }

    private Node fact(String key, Label value) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("fact-label");
        label.setLabelFor(value);
        return new VBox(2, label, value);
    }

    private Label words(String part) {
        var label = new Label();
        label.setId(id(part));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private String id(String part) {
        return "asterisk." + name + "." + part;
    }

    String name() {
        return name;
    }

    /// Shows it as it stands now.
    ///
    /// @param mayWork whether the person may put it to work at this moment
    void show(AsteriskNode node, boolean mayWork) {
        if (!node.reached()) {
            state.show(
                    AWAY,
                    texts.get(node.atWork() ? "asterisk.state.work-away" : "asterisk.state.away"));
        } else if (node.atWork()) {
            state.show(StatusChip.Look.GOOD, texts.get("asterisk.state.work"));
        } else {
            state.show(STANDS_BY, texts.get("asterisk.state.by"));
        }
        work.setVisible(!node.atWork());
        work.setDisable(!mayWork || !node.reached());
        since.setText(
                texts.get(
                        node.reached() ? "asterisk.reached" : "asterisk.not-reached",
                        texts.formats().dateTime(node.since())));
        address.setText(node.address());
        String said = node.version();
        version.setText(said == null ? texts.get("asterisk.unknown") : said);
        Integer count = node.channels();
        channels.setText(
                count == null
                        ? texts.get("asterisk.unknown")
                        : texts.formats().number(count.longValue()));
        published.setText(publishedOf(node.published()));
        compared.setText(comparedOf(node.compared()));
    }

    private String publishedOf(AsteriskNode.@Nullable Published last) {
        if (last == null) {
            return texts.get("asterisk.published.never");
        }
        Publication result = last.result();
        String words =
                texts.get(
                        "asterisk.published."
                                + result.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        last.version(),
                        texts.formats().dateTime(last.at()));
        return result.faults().isEmpty()
                ? words
                : words + "\n" + String.join("\n", result.faults());
    }

    private String comparedOf(AsteriskNode.@Nullable Compared last) {
        if (last == null) {
            return texts.get("asterisk.compared.never");
        }
        return texts.get(
                last.reachable() ? "asterisk.compared.found" : "asterisk.compared.files",
                last.differences(),
                texts.formats().dateTime(last.at()));
    }
}
