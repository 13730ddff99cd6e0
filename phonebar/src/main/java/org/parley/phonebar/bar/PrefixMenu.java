package org.parley.phonebar.bar;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.telephony.route.OwnPrefix;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.PrefixesViewModel;

import java.util.Optional;

/// By which out-prefix calls go out, for agents who may choose.
public final class PrefixMenu extends MenuButton {
    private static final double WIDEST = 132;

    /// Shows nothing, until it is attached.
    public PrefixMenu() {
        setGraphic(new FontIcon(MaterialDesignP.PHONE_FORWARD));
        getStyleClass().addAll("out-prefix", "no-arrow");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(WIDEST);
        setVisible(false);
        setManaged(false);
    }

    void attach(
            Bindings b, PrefixesViewModel model, LineViewModel line, Texts texts, Runnable fit) {
        Shortcut.OUT_PREFIX.explain(this, texts);
        Runnable renew = () -> renew(model, line, texts, fit);
        b.followList(model.prefixes(), renew);
        b.follow(model.chosen(), _ -> renew.run());
        b.follow(line.deskPhone(), _ -> renew.run());
    }

    private void renew(PrefixesViewModel model, LineViewModel line, Texts texts, Runnable fit) {
        Optional<OwnPrefix> chosen = model.chosen().get();
        String usual = texts.get("phonebar.out-prefix.none");
        setText(chosen.map(OwnPrefix::name).orElse(usual));
        setAccessibleText(texts.get("phonebar.out-prefix.is", getText()));
        var group = new ToggleGroup();
        getItems().setAll(item("none", usual, chosen.isEmpty(), group));
        getItems().getFirst().setOnAction(_ -> model.choose(Optional.empty()));
        model.prefixes()
                .forEach(prefix -> {
                    String shown = prefix.callerId();
                    RadioMenuItem item =
                            item(
                                    prefix.name(),
                                    shown.isBlank() ? prefix.name() : prefix.name() + " · " + shown,
                                    chosen.filter(prefix::equals).isPresent(),
                                    group);
                    item.setOnAction(_ -> model.choose(Optional.of(prefix)));
                    getItems().add(item);
                });
        boolean wanted = !model.prefixes().isEmpty() && !line.deskPhone().get().external();
        setVisible(wanted);
        setManaged(wanted);
        fit.run();
    }

    private static RadioMenuItem item(String id, String text, boolean on, ToggleGroup group) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setId("phonebar.out-prefix-" + id);
        item.setToggleGroup(group);
        item.setSelected(on);
        return item;
    }
}
