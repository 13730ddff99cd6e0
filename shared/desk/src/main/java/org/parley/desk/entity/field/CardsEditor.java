package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A list whose things are edited on a card each, and a button that adds one.
///
/// @param <T> the things
public final class CardsEditor<T> implements FieldEditor {
    private final FieldContext context;
    private final String fault;
    private final Class<T> type;
    private final Maker<T> maker;
    private final VBox places = new VBox(8);
    private final Button add = new Button();
    private final VBox box = new VBox(8, places, add);
    private final List<Card<T>> cards = new ArrayList<>();
    private int made;
    private Runnable changed = () -> {};

    /// One thing on the screen.
    public interface Card<T> {
        Node node();

        T value();

        /// Whether everything that the thing needs is there and is understood.
        boolean isComplete();
    }

    /// Makes the card of a thing.
    @FunctionalInterface
    public interface Maker<T> {
        /// @param id the beginning of the ids of its nodes
        /// @param changed told when something on the card has changed
        /// @param remove told to take the card away
        Card<T> make(T value, String id, Runnable changed, Consumer<Card<T>> remove);
    }

    /// @param words the beginning of the texts `….add` and `….fault`
    /// @param blank a thing to begin with
    public CardsEditor(
            FieldContext context, String words, Class<T> type, Supplier<T> blank, Maker<T> maker) {
        this.context = context;
        this.fault = words + ".fault";
        this.type = type;
        this.maker = maker;
        box.setId(context.id());
        add.setId(context.id() + ".add");
        add.setText(context.texts().get(words + ".add"));
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        add.getStyleClass().add("small");
        add.setOnAction(_ -> {
            place(blank.get());
            changed.run();
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return add;
    }

    @Override
    public void show(@Nullable Object value) {
        cards.clear();
        places.getChildren().clear();
        made = 0;
        if (value instanceof List<?> all) {
            all.forEach(one -> place(type.cast(one)));
        }
    }

    @Override
    public Object value() {
        return cards.stream().map(Card::value).toList();
    }

    @Override
    public Optional<String> findTypingFault() {
        return cards.stream().allMatch(Card::isComplete) ? Optional.empty() : Optional.of(fault);
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    private void place(T value) {
        Card<T> card =
                maker.make(value, context.id() + "." + made++, () -> changed.run(), this::remove);
        cards.add(card);
        places.getChildren().add(card.node());
    }

    private void remove(Card<T> card) {
        cards.remove(card);
        places.getChildren().remove(card.node());
        changed.run();
    }
}
