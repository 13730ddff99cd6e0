package org.parley.desk.player;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.desk.control.Sound.NoSound;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// A bar with which one listens: play and pause, the shape of the sound to seek in, and speed. Used
/// on the screen's thread.
public final class PlayerBar extends HBox {
    /// The speeds, by what they are called.
    private static final List<String> SPEEDS =
            List.of("0.5", "0.75", "1", "1.25", "1.5", "1.75", "2");

    private final Texts texts;
    private final WavePlayer player;
    private final WaveShape shape = new WaveShape(this::seek);
    private final Button play = new Button("", new FontIcon(MaterialDesignP.PLAY));
    private final Label time = new Label();
    private final ComboBox<String> speed = new ComboBox<>();
    private final Consumer<NoSound> problems;
    private Runnable wanted = () -> {};
    private Wave wave = Wave.SILENCE;
    private boolean heard;

    /// What the bar uses of its surroundings.
    ///
    /// @param problems told, on the screen's thread, when this computer cannot play
    public record Parts(
            Texts texts, FxThread screen, Loudspeaker loudspeaker, Consumer<NoSound> problems) {}

    /// @param id the beginning of the ids of its parts
    public PlayerBar(String id, Parts parts) {
        this.texts = parts.texts();
        this.problems = parts.problems();
        this.player = new WavePlayer(parts.loudspeaker(), new OnScreen(parts.screen()));
        setId(id);
        getStyleClass().add("player-bar");
        getStylesheets()
                .add(
                        Objects.requireNonNull(PlayerBar.class.getResource("player.css"))
                                .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        play.setId(id + ".play");
        play.getStyleClass().addAll("button-circle", "accent", "player-play");
        play.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        play.setOnAction(_ -> toggle());
        shape.setId(id + ".shape");
        shape.setAccessibleText(texts.get("player.shape"));
        HBox.setHgrow(shape, Priority.ALWAYS);
        time.setId(id + ".time");
        time.getStyleClass().add("player-time");
        time.setMinWidth(USE_PREF_SIZE);
        speed.setId(id + ".speed");
        speed.setAccessibleText(texts.get("player.speed"));
        speed.setTooltip(new Tooltip(texts.get("player.speed")));
        speed.setMinWidth(92);
        speed.getItems().setAll(SPEEDS);
        speed.setConverter(new SpeedWords());
        speed.setValue("1");
        speed.valueProperty().subscribe(value -> player.speed(new BigDecimal(value).doubleValue()));
        getChildren().addAll(play, shape, time, speed);
        showState(false);
        moved(0, false);
    }

    /// What to do when somebody wants to play and nothing is loaded: fetch the sound, then
    /// [#start].
    public void onWanted(Runnable fetch) {
        wanted = fetch;
    }

    /// Takes a sound and plays it.
    public void start(Wave sound) {
        show(sound);
        player.play();
    }

    /// Takes away the sound; the bar waits for another.
    public void clear() {
        show(Wave.SILENCE);
    }

    private void show(Wave sound) {
        wave = sound;
        shape.show(sound);
        player.load(sound);
    }

    /// Plays, or pauses what plays.
    public void toggle() {
        if (wave.length() == 0) {
            wanted.run();
        } else if (player.isPlaying()) {
            player.pause();
        } else {
            player.play();
        }
    }

    /// Silence, at once.
    public void pause() {
        player.pause();
    }

    private void seek(double place) {
        player.seek(place);
    }

    private void moved(double place, boolean playing) {
        shape.place().set(place);
        Duration whole = wave.duration();
        Duration now = Duration.ofMillis(Math.round(whole.toMillis() * place));
        time.setText(texts.formats().timer(now) + " / " + texts.formats().timer(whole));
        if (playing != heard) {
            showState(playing);
        }
    }

    private void showState(boolean playing) {
        heard = playing;
        if (play.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        }
        String word = texts.get(playing ? "player.pause" : "player.play");
        play.setAccessibleText(word);
        play.setTooltip(new Tooltip(word));
    }

    /// Brings to the screen what the player tells.
    private final class OnScreen implements WavePlayer.Listener {
        private final FxThread screen;

        OnScreen(FxThread screen) {
            this.screen = screen;
        }

        @Override
        public void moved(double place, boolean playing) {
            screen.execute(() -> PlayerBar.this.moved(place, playing));
        }

        @Override
        public void failed(NoSound why) {
            screen.execute(() -> problems.accept(why));
        }
    }

    private final class SpeedWords extends StringConverter<String> {
        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : texts.get("player.times", new BigDecimal(value));
        }

        @Override
        public @Nullable String fromString(String text) {
            return SPEEDS.stream()
                    .filter(one -> toString(one).equals(text))
                    .findFirst()
                    .orElse("1");
        }
    }
}
