package org.parley.phonebar.bar;

import jakarta.inject.Inject;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.contract.routing.ChannelState;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.BarSetting;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.PersonalMenu;
import org.parley.phonebar.presence.ChannelWords;
import org.parley.phonebar.presence.PauseWords;
import org.parley.phonebar.presence.PresenceViewModel;
import org.parley.phonebar.presence.QueuesViewModel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The bar's two menus, made when they are opened.
public final class BarMenus {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final PersonalMenu personal;
    private final Texts texts;

    @Inject
    public BarMenus(PersonalMenu personal, Texts texts) {
        this.personal = personal;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /// Ready, the pauses, signing off.
    List<MenuItem> presence(PresenceViewModel model, QueuesViewModel queues) {
        if (model.presence().get() == Presence.OFFLINE) {
            return List.of(
                    item(
                            "phonebar.presence.sign-on",
                            texts.get("phonebar.sign-on"),
                            MaterialDesignC.CIRCLE,
                            model::signOn));
        }
        var items = new ArrayList<MenuItem>();
        items.add(
                item(
                        "phonebar.presence.ready",
                        texts.get("presence.ready"),
                        MaterialDesignC.CIRCLE,
                        model::ready));
        items.add(new SeparatorMenuItem());
        for (PauseReason reason : model.pauses()) {
            items.add(
                    item(
                            "phonebar.presence.pause-" + idOf(reason),
                            reason.name(),
                            MaterialDesignP.PAUSE,
                            () -> model.pause(reason)));
        }
        if (!model.channels().isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(channelsOf(model));
        }
        if (!queues.queues().isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(queuesOf(queues));
        }
        items.add(new SeparatorMenuItem());
        items.add(
                item(
                        "phonebar.presence.sign-off",
                        texts.get("phonebar.sign-off"),
                        MaterialDesignC.CIRCLE_OUTLINE,
                        model::signOff));
        return items;
    }

    /// Has the main menu made anew when something of it changes, and tells of new versions.
    void follow(Bindings b, BarViewModel model, Runnable remake) {
        b.listen(model.behaviour().settings(), _ -> remake.run());
        b.listen(model.newVersion().latest(), _ -> remake.run());
        b.listen(
                model.newVersion().news(),
                latest -> {
                    if (!latest.isEmpty()) {
                        model.notices().tell(texts.get("phonebar.new-version", latest));
                    }
                });
        b.every(LOOK_AGAIN, model.newVersion()::look);
    }

    /// A newer version, always on top, appearance, language, signing out, quitting.
    List<MenuItem> main(BarViewModel model) {
        BarBehaviour behaviour = model.behaviour();
        BarViewModel.Wishes wishes = model.wishes();
        String newer = model.newVersion().latest().get();
        var items = new ArrayList<MenuItem>();
        if (!newer.isEmpty()) {
            items.add(
                    item(
                            "phonebar.new-version",
                            texts.get("updates.is-out", newer),
                            MaterialDesignU.UPDATE,
                            wishes::about));
            items.add(new SeparatorMenuItem());
        }
        items.add(setting(BarSetting.AUTO_ANSWER, behaviour, false));
        items.add(setting(BarSetting.POP_UP, behaviour, true));
        items.add(setting(BarSetting.ALWAYS_ON_TOP, behaviour, wishes.alwaysOnTop()));
        items.add(
                item(
                        "phonebar.settings",
                        texts.get("phonebar.settings"),
                        MaterialDesignC.COG_OUTLINE,
                        wishes::settings));
        wishes.remoteKey().ifPresent(key -> items.add(keyOfPrograms(key)));
        items.add(new SeparatorMenuItem());
        items.addAll(personal.items(wishes::signOut));
        var about = new MenuItem(texts.get("about.title"));
        about.setId("phonebar.about");
        about.setOnAction(_ -> wishes.about());
        items.add(items.size() - 1, about);
        var quit = new MenuItem(texts.get("phonebar.quit"));
        quit.setId("phonebar.quit");
        quit.setOnAction(_ -> wishes.quit());
        items.add(quit);
        return items;
    }

    private static String idOf(PauseReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// For each channel the pauses, and being ready again.
    private Menu channelsOf(PresenceViewModel model) {
        var menu = new Menu(texts.get("phonebar.channels"), new FontIcon(MaterialDesignA.APPS));
        menu.setId("phonebar.presence.channels");
        for (ChannelState one : model.channels()) {
            menu.getItems().add(channelOf(one, model));
        }
        return menu;
    }

    private Menu channelOf(ChannelState one, PresenceViewModel model) {
        String id = "phonebar.presence.channel-" + one.channel().name().toLowerCase(Locale.ROOT);
        String word = ChannelWords.of(one.channel(), texts);
        String reason = one.pauseReason();
        var menu =
                new Menu(
                        reason == null ? word : word + ": " + PauseWords.of(reason, texts),
                        new FontIcon(
                                reason == null ? MaterialDesignC.CIRCLE : MaterialDesignP.PAUSE));
        menu.setId(id);
        menu.setMnemonicParsing(false);
        if (reason != null) {
            menu.getItems()
                    .add(
                            item(
                                    id + ".ready",
                                    texts.get("presence.ready"),
                                    MaterialDesignC.CIRCLE,
                                    () -> model.ready(one.channel())));
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (PauseReason pause : model.pauses()) {
            menu.getItems()
                    .add(
                            item(
                                    id + ".pause-" + idOf(pause),
                                    pause.name(),
                                    MaterialDesignP.PAUSE,
                                    () -> model.pause(one.channel(), pause)));
        }
        return menu;
    }

    /// Checked where the agent serves.
    private Menu queuesOf(QueuesViewModel model) {
        var menu =
                new Menu(
                        texts.get("phonebar.queues"),
                        new FontIcon(MaterialDesignA.ACCOUNT_GROUP_OUTLINE));
        menu.setId("phonebar.presence.queues");
        for (OwnQueue queue : model.queues()) {
            var item = new CheckMenuItem(queue.name());
            item.setMnemonicParsing(false);
            item.setId("phonebar.presence.queue-" + queue.name());
            item.setSelected(queue.joined());
            item.setOnAction(_ -> model.serve(queue, item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem keyOfPrograms(String key) {
        return item(
                "phonebar.remote-key",
                texts.get("phonebar.remote.key"),
                MaterialDesignC.CONTENT_COPY,
                () -> {
                    var content = new ClipboardContent();
                    content.putString(key);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    /// Greyed when an administrator has forced it, and until the server has answered.
    private CheckMenuItem setting(BarSetting setting, BarBehaviour behaviour, boolean otherwise) {
        String name = setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean forced = behaviour.settings().get().filter(s -> !s.isFree(setting)).isPresent();
        String word = texts.get("phonebar." + name);
        var item = new CheckMenuItem(forced ? texts.get("phonebar.forced", word) : word);
        item.setId("phonebar." + name);
        item.setSelected(behaviour.isOn(setting, otherwise));
        item.setDisable(!behaviour.isFree(setting));
        item.setOnAction(_ -> behaviour.change(setting, item.isSelected()));
        return item;
    }

    private static MenuItem item(String id, String text, Ikon icon, Runnable action) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
