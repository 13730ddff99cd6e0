package org.parley.server.platform.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The newest state of each key, in the order in which it came. What a receiver has missed is what
/// lies behind its sequence number, each key once: however slow it is, its backlog never grows
/// beyond the number of keys, and the last state of a key is never lost.
///
/// Keys that were removed are remembered for a while, so that a receiver can be told.
public final class KeyedLog<V> {
    private final int rememberedRemovals;
    private final LinkedHashMap<String, Entry<V>> newest = new LinkedHashMap<>();
    private final Deque<Entry<V>> removals = new ArrayDeque<>();
    private long sequence;
    private long forgotten;
    private int size;

    /// Makes an empty log.
    ///
    /// @param rememberedRemovals how many removals are remembered at most
    public KeyedLog(int rememberedRemovals) {
        this.rememberedRemovals = rememberedRemovals;
    }

    /// Sets the state of a key.
    ///
    /// @return whether anything changed
    public synchronized boolean put(String key, V value) {
        Entry<V> earlier = newest.get(key);
        if (earlier != null && value.equals(earlier.value())) {
            return false;
        }
        if (earlier == null || earlier.value() == null) {
            size++;
        }
        append(new Entry<>(++sequence, key, value));
        return true;
    }

    /// Removes a key.
    ///
    /// @return whether it was there
    public synchronized boolean remove(String key) {
        Entry<V> earlier = newest.get(key);
        if (earlier == null || earlier.value() == null) {
            return false;
        }
        size--;
        Entry<V> removal = new Entry<>(++sequence, key, null);
        append(removal);
        removals.add(removal);
        if (removals.size() > rememberedRemovals) {
            forget(removals.remove());
        }
        return true;
    }

    public synchronized Optional<V> find(String key) {
        Entry<V> entry = newest.get(key);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.value());
    }

    /// The sequence number of the newest change; 0 while there was none.
    public synchronized long sequence() {
        return sequence;
    }

    /// How many keys are present.
    public synchronized int size() {
        return size;
    }

    /// Everything that is present.
    public synchronized State<V> state() {
        return new State<>(
                sequence, newest.values().stream().filter(entry -> entry.value() != null).toList());
    }

    /// What changed behind a sequence number, each key once, oldest first.
    ///
    /// @return empty when removals since then are forgotten, or the number is not of this log
    public synchronized Optional<State<V>> since(long after) {
        if (after < forgotten || after > sequence) {
            return Optional.empty();
        }
        List<Entry<V>> changes = new ArrayList<>();
        for (Entry<V> entry : newest.sequencedValues().reversed()) {
            if (entry.sequence() <= after) {
                break;
            }
            changes.add(entry);
        }
        return Optional.of(new State<>(sequence, List.copyOf(changes.reversed())));
    }

    private void append(Entry<V> entry) {
        newest.remove(entry.key());
        newest.put(entry.key(), entry);
    }

    private void forget(Entry<V> removal) {
        Entry<V> present = newest.get(removal.key());
        if (present != null && present.sequence() == removal.sequence()) {
            newest.remove(removal.key());
        }
        forgotten = removal.sequence();
    }

    /// A key's newest state.
    ///
    /// @param value absent when the key was removed
    public record Entry<V>(long sequence, String key, @Nullable V value) {}

    /// Entries, and the sequence number of the log when they were read.
    public record State<V>(long sequence, List<Entry<V>> entries) {}
}
