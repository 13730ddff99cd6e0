package org.parley.admin.configuration;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.ShellViewModel;

import java.util.List;
import java.util.stream.Collectors;

/// Tells at the top of the console that an Asterisk is not reached, in a centre that has two: one
/// that dies while it stands by is missed by nobody else.
public final class NodeAwayBadge implements Badge {
    private final NodesModel model;
    private final Provider<ShellViewModel> shell;
    private final ObservableValue<String> text;

    @Inject
    public NodeAwayBadge(NodesModel model, Texts texts, Provider<ShellViewModel> shell) {
        this.model = model;
        this.shell = shell;
        text = model.nodes().map(nodes -> textOf(nodes, texts));
    }

    private static String textOf(List<AsteriskNode> nodes, Texts texts) {
        String away =
                nodes.stream()
                        .filter(node -> !node.reached())
                        .map(AsteriskNode::name)
                        .collect(Collectors.joining(", "));
        return nodes.size() < 2 || away.isEmpty() ? "" : texts.get("asterisk.badge", away);
    }

    @Override
    public String id() {
        return "asterisk-away";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SERVER_OFF;
    }

    @Override
    public ObservableValue<String> text() {
        return text;
    }

    @Override
    public void look() {
        if (model.maySee()) {
            model.load();
        }
    }

    @Override
    public void open() {
        shell.get().openPage(ConfigurationModule.NODES);
    }
}
