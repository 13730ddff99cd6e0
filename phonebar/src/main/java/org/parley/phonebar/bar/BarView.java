package org.parley.phonebar.bar;

import jakarta.inject.Inject;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.contract.routing.Presence;
import org.parley.desk.control.Avatar;
import org.parley.desk.control.PresencePill;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.people.HistoryView;
import org.parley.phonebar.people.PeopleView;
import org.parley.phonebar.pop.PopCards;
import org.parley.phonebar.presence.PresenceViewModel;
import org.parley.phonebar.quality.QualityLight;
import org.parley.phonebar.result.ResultStrip;

import java.time.Duration;

/// The bar. It shows what fits the moment: dialling while there is no call, answer and reject while
/// one rings, the call's tools while it goes on.
public final class BarView extends View<VBox> {
    private static final PseudoClass RINGING = PseudoClass.getPseudoClass("ringing");
    private static final double LETTER = 8.5;
    private static final double WIDEST_NAME = 200;
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final BarViewModel model;
    private final BarMenus menus;
    private final Keypad keypadPopover;
    private final PeopleView people;
    private final HistoryView historyList;

    @FXML private RegistrationLight light;
    @FXML private MenuButton presence;
    @FXML private PresencePill pill;
    @FXML private HBox idle;
    @FXML private Button signOn;
    @FXML private Button ready;
    @FXML private DeskPhoneLabel deskPhone;
    @FXML private PrefixMenu outPrefix;
    @FXML private TextField number;
    @FXML private Button dial;
    @FXML private HBox call;
    @FXML private Avatar avatar;
    @FXML private Label who;
    @FXML private Label detail;
    @FXML private Label timer;
    @FXML private FontIcon timerIcon;
    @FXML private QualityLight quality;
    @FXML private RecordingTools recording;
    @FXML private Button answer;
    @FXML private Button reject;
    @FXML private ToggleButton hold;
    @FXML private ToggleButton mute;
    @FXML private Button keypad;
    @FXML private Button hangUp;
    @FXML private Label stale;
    @FXML private TalkTools tools;
    @FXML private OtherCalls otherCalls;
    @FXML private Members members;
    @FXML private PopCards pops;
    @FXML private ResultStrip result;
    @FXML private SideButtons side;
    @FXML private MenuButton menu;
    @FXML private HBox notice;
    @FXML private Label noticeText;

    @Inject
    public BarView(
            BarViewModel model,
            BarMenus menus,
            Keypad keypadPopover,
            PeopleView people,
            HistoryView historyList) {
        this.historyList = historyList;
        this.people = people;
        this.model = model;
        this.menus = menus;
        this.keypadPopover = keypadPopover;
    }

    @Override
    protected void prepared() {
        Shortcut.ANSWER.explain(answer, menus.texts());
        Shortcut.HANG_UP.explain(reject, menus.texts(), "phonebar.reject");
        Shortcut.HANG_UP.explain(hangUp, menus.texts());
        Shortcut.HOLD.explain(hold, menus.texts());
        Shortcut.MUTE.explain(mute, menus.texts());
        Shortcut.KEYPAD.explain(keypad, menus.texts());
        Shortcut.DIAL.explain(dial, menus.texts());
        Shortcut.READY.explain(ready, menus.texts());
        Shortcut.READY.explain(signOn, menus.texts(), "phonebar.sign-on");
        Shortcut.PRESENCE.explain(presence, menus.texts());
        Shortcut.MENU.explain(menu, menus.texts());
        presence.setOnShowing(_ -> showStates());
        showStates();
        menu.setOnShowing(_ -> showMenu());
        showMenu();
    }

    @Override
    protected void attached(Bindings b) {
        showPresence(b, model.presence());
        showLine(b, model.line());
        showSurroundings(b);
        b.every(Duration.ofMillis(250), model::tick);
        menus.follow(b, model, this::showMenu);
        b.followList(model.queues().queues(), this::showStates);
        b.followList(model.presence().channels(), this::showStates);
        b.every(Duration.ofSeconds(30), model::load);
        for (Shortcut shortcut : Shortcut.values()) {
            b.shortcut(root().getScene(), shortcut.keys(), () -> run(shortcut));
        }
    }

    private void showStates() {
        presence.getItems().setAll(menus.presence(model.presence(), model.queues()));
    }

    private void showMenu() {
        menu.getItems().setAll(menus.main(model));
    }

    private void showPresence(Bindings b, PresenceViewModel shown) {
        b.follow(shown.word(), _ -> pill.show(shown.presence().get(), shown.word().get()));
        b.follow(
                shown.presence(),
                now -> {
                    pill.show(now, shown.word().get());
                    show(signOn, now == Presence.OFFLINE);
                    show(ready, now == Presence.PAUSED || now == Presence.WRAP_UP);
                });
        b.follow(shown.timer(), pill::time);
        b.bind(presence.disableProperty(), shown.busy());
        b.bind(
                presence.accessibleTextProperty(),
                shown.word().map(word -> menus.texts().get("phonebar.presence-is", word)));
    }

    private void showLine(Bindings b, LineViewModel line) {
        b.follow(line.stage(), this::arrange);
        light.attach(b, line);
        b.follow(
                line.who(),
                name -> {
                    who.setText(name);
                    who.setMinWidth(Math.min(WIDEST_NAME, LETTER * (name.length() + 2)));
                    who.setTooltip(new Tooltip(name));
                    avatar.show(name);
                });
        b.follow(
                line.detail(),
                text -> {
                    detail.setText(text);
                    show(detail, !text.isEmpty());
                });
        b.bind(timer.textProperty(), line.timer());
        b.follow(line.muted(), mute::setSelected);
        b.bindBoth(number.textProperty(), line.number());
        deskPhone.attach(b, line);
        b.follow(
                line.deskPhone(),
                now -> {
                    show(number, !now.external());
                    show(dial, !now.external());
                });
        quality.attach(b, model.quality(), line.stage(), menus.texts(), this::fit);
        recording.attach(b, model, menus.texts(), this::fit);
        tools.attach(b, model, people, menus.texts(), this::fit);
        otherCalls.attach(b, model.calls(), menus.texts(), this::fit);
        members.attach(b, model.talks(), menus.texts(), this::fit);
        result.attach(b, model.result(), menus.texts(), this::fit);
        pops.attach(b, model.pops(), menus.texts(), this::fit);
        side.attach(b, model, people, historyList, menus.texts(), this::fit);
    }

    private void showSurroundings(Bindings b) {
        outPrefix.attach(b, model.prefixes(), model.line(), menus.texts(), this::fit);
        b.listen(
                root().needsLayoutProperty(),
                pending -> {
                    if (!pending && root().minWidth(-1) > root().getWidth()) {
                        fit();
                    }
                });
        b.follow(model.live().stale(), on -> show(stale, on));
        b.bind(stale.textProperty(), model.live().text());
        b.bind(noticeText.textProperty(), model.notices().text());
        b.follow(model.notices().text(), text -> show(notice, !text.isEmpty()));
    }

    private void arrange(Stage stage) {
        boolean within = Focus.isWithin(call) || Focus.isWithin(idle);
        show(idle, stage == Stage.IDLE);
        show(call, stage != Stage.IDLE);
        show(answer, stage == Stage.INCOMING);
        show(reject, stage == Stage.INCOMING);
        show(hold, stage.connected());
        show(mute, stage.connected());
        show(keypad, stage.connected());
        show(hangUp, stage.connected() || stage == Stage.DIALLING);
        hold.setSelected(stage == Stage.HELD);
        timerIcon.setIconCode(StageSign.of(stage));
        root().pseudoClassStateChanged(RINGING, stage == Stage.INCOMING);
        root().pseudoClassStateChanged(HELD, stage == Stage.HELD);
        if (!stage.connected()) {
            keypadPopover.hide();
        }
        if (within) {
            harmless(stage).requestFocus();
        }
        fit();
    }

    /// Where the focus goes when the field or button that had it is gone: never to one by which the
    /// keys of somebody who goes on typing would take or end a call.
    private Node harmless(Stage stage) {
        return switch (stage) {
            case IDLE -> number;
            case INCOMING, DIALLING -> side.people();
            case TALKING, HELD -> mute;
        };
    }

    private void run(Shortcut shortcut) {
        switch (shortcut) {
            case ANSWER -> answer();
            case HANG_UP -> hangUp();
            case HOLD -> hold();
            case MUTE -> mute();
            case KEYPAD -> keypad();
            case DIAL -> number.requestFocus();
            case OUT_PREFIX -> outPrefix.show();
            case READY -> readyOrSignOn();
            case PRESENCE -> presence.show();
            case MENU -> menu.show();
            case SWAP -> model.calls().swap();
            case PEOPLE, HISTORY -> side.run(shortcut);
            case RESULT -> result.toggle();
            case QUALITY -> quality.open();
            case SETTINGS -> model.wishes().settings();
            case RECORD, RECORD_PAUSE -> recording.run(shortcut);
            case TRANSFER, COMPLETE, BACK, CONFERENCE, PARK -> tools.run(shortcut);
        }
    }

    @FXML
    void answer() {
        model.line().answer();
    }

    @FXML
    void reject() {
        model.line().reject();
    }

    @FXML
    void hangUp() {
        model.line().hangUp();
    }

    @FXML
    void hold() {
        model.line().toggleHold();
        hold.setSelected(model.line().stage().get() == Stage.HELD);
    }

    @FXML
    void mute() {
        model.line().toggleMute();
        mute.setSelected(model.line().muted().get());
    }

    @FXML
    void keypad() {
        if (model.line().stage().get().connected()) {
            keypadPopover.toggle(keypad, model.line());
        }
    }

    @FXML
    void dial() {
        model.line().dial();
    }

    @FXML
    void ready() {
        model.presence().ready();
    }

    @FXML
    void signOn() {
        model.presence().signOn();
    }

    @FXML
    void dismiss() {
        model.notices().dismiss();
    }

    private void readyOrSignOn() {
        (signOn.isVisible() ? signOn : ready).fire();
    }

    private void show(Node node, boolean wanted) {
        if (node.isVisible() != wanted || node.isManaged() != wanted) {
            node.setVisible(wanted);
            node.setManaged(wanted);
            fit();
        }
    }

    private void fit() {
        var scene = root().getScene();
        if (scene != null && scene.getWindow() != null) {
            scene.getWindow().sizeToScene();
        }
    }
}
