package org.parley.desk.entity;

import org.parley.contract.platform.Preference;
import org.parley.contract.platform.PreferenceApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Which columns a person wants in which order, kept on the server.
final class ColumnChoice {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnChoice.class);

    private final EntityScreen<?> screen;
    private final EntityDesk desk;
    private final PreferenceApi api;
    private final String key;
    private List<ScreenField> shown;

    ColumnChoice(EntityScreen<?> screen, EntityDesk desk) {
        this.screen = screen;
        this.desk = desk;
        this.api = desk.session.api(PreferenceApi.class);
        this.key = "columns." + screen.prefix();
        this.shown = usual();
    }

    /// The columns in their order.
    List<ScreenField> shown() {
        return List.copyOf(shown);
    }

    /// All that can be chosen.
    List<ScreenField> all() {
        return screen.fields().stream().filter(ScreenField::inTable).toList();
    }

    /// Reads what was chosen; without an answer the usual columns stay.
    void load(Consumer<List<ScreenField>> then) {
        desk.background
                .run("Reading " + key, () -> api.get(key))
                .onSuccess(kept -> {
                    List<ScreenField> known = read(kept.value());
                    if (!known.isEmpty() && !known.equals(shown)) {
                        shown = known;
                        then.accept(shown());
                    }
                })
                .onFailure(failure -> LOG.info("{} stays as usual: {}", key, failure.getMessage()));
    }

    /// Shows a column or not; one at least stays.
    void show(ScreenField field, boolean visible) {
        List<ScreenField> next = new ArrayList<>(shown);
        next.remove(field);
        if (visible) {
            next.add(field);
        }
        if (!next.isEmpty()) {
            order(next);
        }
    }

    /// Puts the columns into another order.
    void order(List<ScreenField> wanted) {
        if (!wanted.equals(shown)) {
            shown = List.copyOf(wanted);
            store(String.join(",", shown.stream().map(ScreenField::name).toList()));
        }
    }

    /// The columns as the screen's declaration has them.
    void reset() {
        shown = usual();
        store("");
    }

    private void store(String value) {
        desk.background
                .run("Keeping " + key, () -> api.put(key, new Preference(value)))
                .onFailure(desk.toasts::failed);
    }

    private List<ScreenField> usual() {
        return screen.fields().stream()
                .filter(ScreenField::inTable)
                .filter(field -> !field.isChosen())
                .toList();
    }

    private List<ScreenField> read(String value) {
        return Arrays.stream(value.split(",", -1))
                .flatMap(name -> all().stream().filter(field -> field.name().equals(name)))
                .distinct()
                .toList();
    }
}
