package org.parley.desk.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Finds commands by what is typed: the letters must stand in the text in their order. Beginnings
/// of the text rank before beginnings of a word, those before other places, unbroken before broken.
final class PaletteSearch {
    private static final int WITHIN = 20;
    private static final int BROKEN = 40;

    private record Found(DeskCommand command, int rank) {}

    private final List<DeskCommand> commands;

    PaletteSearch(List<DeskCommand> commands) {
        this.commands = List.copyOf(commands);
    }

    /// The best first; all of them, in their own order, when nothing is typed.
    List<DeskCommand> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        for (DeskCommand command : commands) {
            rank(command, wanted).ifPresent(rank -> found.add(new Found(command, rank)));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::command)
                .toList();
    }

    private static OptionalInt rank(DeskCommand command, String wanted) {
        OptionalInt byText = rank(command.text().toLowerCase(Locale.ROOT), wanted);
        if (byText.isPresent()) {
            return byText;
        }
        OptionalInt byBoth =
                rank((command.hint() + " " + command.text()).toLowerCase(Locale.ROOT), wanted);
        return byBoth.isPresent() ? OptionalInt.of(byBoth.getAsInt() + WITHIN) : byBoth;
    }

    private static OptionalInt rank(String text, String wanted) {
        int at = text.indexOf(wanted);
        if (at == 0) {
            return OptionalInt.of(0);
        }
        if (at > 0) {
            boolean wordBegins = text.contains(" " + wanted);
            return OptionalInt.of(wordBegins ? 1 : WITHIN);
        }
        int place = 0;
        for (int i = 0; i < wanted.length(); i++) {
            place = text.indexOf(wanted.charAt(i), place);
            if (place < 0) {
                return OptionalInt.empty();
            }
            place++;
        }
        return OptionalInt.of(BROKEN + place);
    }
}
