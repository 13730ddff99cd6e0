package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.client.EventStream;
import org.parley.desk.control.Avatar;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.fx.Views;
import org.parley.desk.i18n.Texts;
import org.parley.desk.signin.Version;

import java.time.Duration;

/// The window of a larger desk: rail, page, status line.
public final class ShellView extends View<StackPane> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final KeyCombination PALETTE =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final ShellViewModel model;
    private final LiveLight liveLight;
    private final EventStream stream;
    private final Toasts toasts;
    private final Views views;
    private final Texts texts;
    private final PersonalMenu personal;
    private final ShellWindows windows;
    private final ToggleGroup places = new ToggleGroup();
    private final ToggleGroup siblings = new ToggleGroup();
    private @Nullable PageGroup listed;

    @FXML private VBox rail;
    @FXML private VBox pages;
    @FXML private ScrollPane pagesScroll;
    @FXML private Button search;
    @FXML private StackPane page;
    @FXML private Label title;
    @FXML private Label person;
    @FXML private Label server;
    @FXML private Hyperlink version;
    @FXML private HBox badges;
    @FXML private Label live;
    @FXML private HBox liveBox;
    @FXML private Avatar avatar;
    @FXML private MenuButton menu;
    @FXML private ToastLayer toastLayer;

    @Inject
    public ShellView(
            ShellViewModel model,
            LiveLight liveLight,
            EventStream stream,
            Toasts toasts,
            Views views,
            PersonalMenu personal,
            ShellWindows windows) {
        this.model = model;
        this.liveLight = liveLight;
        this.stream = stream;
        this.toasts = toasts;
        this.views = views;
        this.personal = personal;
        this.windows = windows;
        this.texts = personal.texts();
    }

    @Override
    protected void prepared() {
        model.speakBy(texts::get);
        model.onAbout(this::about);
        model.groups().forEach(each -> rail.getChildren().add(placeButton(each)));
        search.setOnAction(_ -> model.palette(true));
        avatar.show(model.me().fullName());
        person.setText(model.me().fullName());
        server.setText(model.server());
        version.setText("Parley " + Version.own());
        menu.getItems().setAll(personal.items(model::signOut));
        menu.getItems().addFirst(accountItem());
        menu.getItems().add(menu.getItems().size() - 1, aboutItem());
    }

    @Override
    protected void attached(Bindings b) {
        b.follow(model.open(), this::show);
        b.closeLater(stream.onState(liveLight::hear));
        b.every(Duration.ofMillis(500), liveLight::tick);
        b.bind(live.textProperty(), liveLight.text());
        b.follow(liveLight.stale(), stale -> liveBox.pseudoClassStateChanged(STALE, stale));
        toastLayer.show(toasts, b);
        badges.getChildren().clear();
        model.badges().forEach(each -> offer(each, b));
        b.every(LOOK_AGAIN, () -> model.badges().forEach(Badge::look));
        var scene = root().getScene();
        for (int i = 0; i < Math.min(9, model.groups().size()); i++) {
            PageGroup each = model.groups().get(i);
            b.shortcut(scene, keys(i), () -> model.open(each));
        }
        b.shortcut(scene, PALETTE, () -> model.palette(!model.palette().get()));
        b.follow(model.palette(), this::showPalette);
    }

    private MenuItem accountItem() {
        var item = new MenuItem(texts.get("account.title"));
        item.setId("shell.account");
        item.setOnAction(_ -> windows.account().open(root().getScene().getWindow()));
        return item;
    }

    private MenuItem aboutItem() {
        var item = new MenuItem(texts.get("about.title"));
        item.setId("shell.about");
        item.setOnAction(_ -> about());
        return item;
    }

    /// Shows versions and change logs.
    @FXML
    void about() {
        windows.about().open(root().getScene().getWindow());
    }

    private void offer(Badge badge, Bindings b) {
        var button = new Button("", new FontIcon(badge.icon()));
        button.setId("badge." + badge.id());
        button.getStyleClass().add("notice-badge");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> badge.open());
        b.bind(button.textProperty(), badge.text());
        b.follow(
                badge.text(),
                text -> {
                    button.setVisible(!text.isEmpty());
                    button.setManaged(!text.isEmpty());
                });
        badges.getChildren().add(button);
        badge.look();
    }

    private void showPalette(boolean shown) {
        root().getChildren().removeIf(node -> "palette".equals(node.getId()));
        if (shown) {
            root().getChildren().add(views.load(PaletteView.class).root());
        }
    }

    private void show(@Nullable Page open) {
        if (open == null) {
            title.setText("");
            var nothing = new Label(texts.get("shell.nothing"));
            nothing.setWrapText(true);
            page.getChildren().setAll(nothing);
            return;
        }
        title.setText(texts.get(open.titleKey()));
        list(open.group());
        page.getChildren().setAll(views.load(open.view()).root());
        select(places, open.group());
        select(siblings, open);
    }

    /// The pages beside the rail, when there is a choice.
    private void list(PageGroup group) {
        if (group.equals(listed)) {
            return;
        }
        listed = group;
        var choice = model.pagesOf(group);
        var heading = new Label(texts.get(group.titleKey()));
        heading.getStyleClass().add("pages-title");
        pages.getChildren().setAll(heading);
        choice.forEach(each -> pages.getChildren().add(pageButton(each)));
        pagesScroll.setVisible(choice.size() > 1);
        pagesScroll.setManaged(choice.size() > 1);
    }

    private static void select(ToggleGroup group, Object shown) {
        group.getToggles().stream()
                .filter(toggle -> shown.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }

    private ToggleButton placeButton(PageGroup each) {
        var button = new ToggleButton(texts.get(each.titleKey()), new FontIcon(each.icon()));
        button.setId("rail." + each.id());
        button.setUserData(each);
        button.setToggleGroup(places);
        int place = model.groups().indexOf(each);
        if (place < 9) {
            button.setTooltip(
                    new Tooltip(button.getText() + " (" + keys(place).getDisplayText() + ")"));
        }
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.open(each);
        });
        return button;
    }

    private ToggleButton pageButton(Page each) {
        var button = new ToggleButton(texts.get(each.titleKey()), new FontIcon(each.icon()));
        button.setId("page." + each.id());
        button.setUserData(each);
        button.setToggleGroup(siblings);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.open(each);
        });
        return button;
    }

    private static KeyCombination keys(int place) {
        return new KeyCodeCombination(
                KeyCode.getKeyCode(String.valueOf(place + 1)), KeyCombination.ALT_DOWN);
    }
}
