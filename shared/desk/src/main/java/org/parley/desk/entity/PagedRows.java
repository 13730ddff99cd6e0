package org.parley.desk.entity;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// All rows of a table, of which only the pages that somebody looked at are here. Looking at a row
/// asks for its page; while one scrolls fast, pages that were passed are not asked for, and pages
/// at which nobody has looked for long are forgotten. Used on the screen's thread.
final class PagedRows<E> extends ObservableListBase<PagedRows.Slot<E>> {
    /// Rows of one page.
    static final int PAGE = 100;

    /// Pages that are kept.
    static final int MOST_KEPT = 50;

    private static final int MOST_ASKED = 2;
    private static final int MOST_WAITING = 3;

    private final int total;
    private final IntConsumer ask;
    private final Map<Integer, List<E>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Integer> asked = new HashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private IntPredicate held = _ -> false;

    /// A row that may still be on its way.
    record Slot<E>(@Nullable E entity) {
        Optional<E> find() {
            return Optional.ofNullable(entity);
        }
    }

    /// @param ask asks for the page of a number; its answer comes by {@link #put} or {@link
    ///   #failed}
    PagedRows(int total, IntConsumer ask) {
        this.total = total;
        this.ask = ask;
    }

    @Override
    public int size() {
        return total;
    }

    @Override
    public Slot<E> get(int index) {
        List<E> page = pages.get(index / PAGE);
        if (page == null) {
            want(index / PAGE);
            return new Slot<>(null);
        }
        return slot(page, index % PAGE);
    }

    /// The row, without asking for one that is not here.
    Slot<E> peek(int index) {
        List<E> page = pages.get(index / PAGE);
        return page == null ? new Slot<>(null) : slot(page, index % PAGE);
    }

    /// All rows that are here, by their place.
    Map<Integer, E> present() {
        Map<Integer, E> rows = new HashMap<>();
        pages.forEach((number, page) -> {
            for (int i = 0; i < page.size(); i++) {
                rows.put(number * PAGE + i, page.get(i));
            }
        });
        return rows;
    }

    /// Takes a page that was asked for.
    void put(int number, List<E> rows) {
        asked.remove(number);
        pages.put(number, List.copyOf(rows));
        forget();
        next();
    }

    /// Says which pages stay however long nobody looks at them: those with selected rows.
    void hold(IntPredicate pagesToKeep) {
        held = pagesToKeep;
    }

    private void forget() {
        var longestAgo = pages.keySet().iterator();
        while (pages.size() > MOST_KEPT && longestAgo.hasNext()) {
            if (!held.test(longestAgo.next())) {
                longestAgo.remove();
            }
        }
    }

    /// A page did not come; looking at it again asks again.
    void failed(int number) {
        asked.remove(number);
        next();
    }

    private void want(int number) {
        if (asked.contains(number)) {
            return;
        }
        waiting.remove(number);
        waiting.addFirst(number);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        next();
    }

    private void next() {
        while (asked.size() < MOST_ASKED && !waiting.isEmpty()) {
            int number = waiting.removeFirst();
            if (!pages.containsKey(number) && asked.add(number)) {
                ask.accept(number);
            }
        }
    }

    private static <E> Slot<E> slot(List<E> page, int place) {
        return new Slot<>(place < page.size() ? page.get(place) : null);
    }
}
