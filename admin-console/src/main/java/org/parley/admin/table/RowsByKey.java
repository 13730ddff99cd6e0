package org.parley.admin.table;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A list for a table in which a row is replaced in place, so that selection and scrolling stay.
///
/// @param <T> a row with a key
public final class RowsByKey<T> {
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final Function<T, String> key;

    public RowsByKey(Function<T, String> key) {
        this.key = key;
    }

    /// The rows, in the order in which they came; not to be changed from outside.
    public ObservableList<T> rows() {
        return rows;
    }

    /// Replaces the row of the same key, or adds it at the end.
    public void put(T row) {
        int place = place(key.apply(row));
        if (place < 0) {
            rows.add(row);
        } else if (!rows.get(place).equals(row)) {
            rows.set(place, row);
        }
    }

    /// Removes the rows of these keys, as far as there are such.
    public void remove(Set<String> keys) {
        rows.removeIf(row -> keys.contains(key.apply(row)));
    }

    /// Makes the list hold exactly these rows.
    public void replace(Collection<? extends T> all) {
        Map<String, T> fresh = new HashMap<>();
        all.forEach(row -> fresh.put(key.apply(row), row));
        rows.removeIf(row -> !fresh.containsKey(key.apply(row)));
        List.copyOf(all).forEach(this::put);
    }

    private int place(String wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
