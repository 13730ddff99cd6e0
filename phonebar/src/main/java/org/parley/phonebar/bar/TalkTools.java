package org.parley.phonebar.bar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.PeopleView;

/// What can be done with a talk beside holding it: handing it over, and while somebody is asked to
/// take it, completing that or going back.
public final class TalkTools extends HBox {
    private final Button transfer =
            tool("phonebar.transfer", MaterialDesignP.PHONE_FORWARD, "tool");
    private final Button complete =
            tool("phonebar.transfer-complete", MaterialDesignP.PHONE_FORWARD, "accent", "rounded");
    private final Button cancel =
            tool("phonebar.transfer-cancel", MaterialDesignA.ARROW_U_LEFT_TOP, "tool");
    private final Button join =
            tool("phonebar.conference", MaterialDesignA.ACCOUNT_MULTIPLE_PLUS, "tool");
    private final Button park = tool("phonebar.park", MaterialDesignP.PARKING, "tool");
    private final Button result =
            tool("phonebar.result", MaterialDesignC.CLIPBOARD_CHECK_OUTLINE, "tool");
    private Runnable changed = () -> {};

    /// Shows nothing, until it is attached.
    public TalkTools() {
        getStyleClass().add("talk-tools");
        getChildren().addAll(complete, cancel, transfer, join, park, result);
    }

    /// @param changed follows each change of what is shown
    void attach(
            Bindings b, BarViewModel model, PeopleView people, Texts texts, Runnable afterwards) {
        changed = afterwards;
        TransferViewModel handing = model.transfer();
        Shortcut.TRANSFER.explain(transfer, texts);
        Shortcut.COMPLETE.explain(complete, texts);
        Shortcut.BACK.explain(cancel, texts);
        transfer.setAccessibleText(texts.get("phonebar.transfer"));
        complete.setText(texts.get("phonebar.transfer.complete"));
        cancel.setAccessibleText(texts.get("phonebar.transfer.cancel"));
        transfer.setOnAction(_ -> people.toggle(transfer, true));
        complete.setOnAction(_ -> handing.complete());
        cancel.setOnAction(_ -> handing.cancel());
        Shortcut.CONFERENCE.explain(join, texts);
        Shortcut.PARK.explain(park, texts);
        join.setAccessibleText(texts.get("phonebar.conference"));
        park.setAccessibleText(texts.get("phonebar.park"));
        join.setOnAction(_ -> model.talks().join());
        park.setOnAction(_ -> model.talks().park());
        Shortcut.RESULT.explain(result, texts);
        result.setAccessibleText(texts.get("phonebar.result"));
        result.setOnAction(_ -> model.result().toggle());
        Runnable arranging = () -> arrange(model);
        b.follow(model.result().changes(), _ -> arranging.run());
        b.follow(model.line().stage(), _ -> arranging.run());
        b.follow(handing.asking(), _ -> arranging.run());
        b.followList(model.line().beside(), arranging);
        b.followList(model.talks().members(), arranging);
    }

    /// Presses the button of a shortcut, if it is there.
    void run(Shortcut shortcut) {
        Button button =
                switch (shortcut) {
                    case TRANSFER -> transfer;
                    case COMPLETE -> complete;
                    case BACK -> cancel;
                    case CONFERENCE -> join;
                    case PARK -> park;
                    default -> throw new IllegalArgumentException("no tool: " + shortcut);
                };
        if (button.isVisible()) {
            button.fire();
        }
    }

    private void arrange(BarViewModel model) {
        TransferViewModel handing = model.transfer();
        boolean joined = !model.talks().members().isEmpty();
        boolean waiting =
                model.line().beside().stream().anyMatch(call -> call.stage() == Stage.HELD);
        show(transfer, handing.possible() && !joined);
        show(park, handing.possible() && !joined);
        show(join, handing.allowed() && waiting && model.line().stage().get() == Stage.TALKING);
        show(result, model.result().hasWords() && model.line().stage().get().connected());
        result.setDisable(!model.result().possible());
        show(complete, handing.asking().get());
        show(cancel, handing.asking().get());
        changed.run();
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static Button tool(String id, Ikon icon, String... styles) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        button.getStyleClass().addAll(styles);
        return button;
    }
}
