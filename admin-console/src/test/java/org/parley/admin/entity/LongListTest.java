package org.parley.admin.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Page;
import org.parley.desk.i18n.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/// A table of 100,000 rows on the console: it comes by pages, and scrolling through it draws each
/// step at once.
@Tag("X1")
final class LongListTest extends ConsoleTest {
    private static final int ROWS = 100_000;
    private static final int STEPS = 60;

    /// A screen draws sixty times a second; three times that is what a loaded test machine gets.
    private static final double MOST_MILLIS = 50;

    private final FakeCentre centre = new FakeCentre(Role.ADMIN);
    private final Set<Integer> offsets = new ConcurrentSkipListSet<>();

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void aHundredThousandRowsAreScrolledByPagesWithoutStutter() {
        centre.on(
                "GET tags",
                (query, _) -> {
                    int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
                    int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
                    assertEquals(100, limit, "a page has a hundred rows");
                    offsets.add(offset);
                    return new Page<>(
                            IntStream.range(offset, Math.min(ROWS, offset + limit))
                                    .mapToObj(LongListTest::tag)
                                    .toList(),
                            ROWS);
                });
        open(centre.address(), Language.ENGLISH);
        openPage("tools", "tags");
        awaitRows("tags.table", ROWS);
        assertEquals(Set.of(0), offsets, "only the first page is asked for");

        double[] millis = scrollToTheEnd();

        TableView<?> table = node("tags.table");
        awaitScreen("the last page has come", () -> offsets.contains(ROWS - 100));
        assertEquals(ROWS, table.getItems().size());
        assertTrue(offsets.size() < 4 * STEPS, offsets.size() + " of 1000 pages asked for");
        double median = millis[STEPS / 2];
        assertTrue(median < MOST_MILLIS, "a step took " + median + " ms");
        snap("tags-scrolled");
    }

    /// @return milliseconds of each step on the screen's thread, sorted
    private double[] scrollToTheEnd() {
        TableView<?> table = node("tags.table");
        List<Double> millis = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            int row = (int) ((long) step * (ROWS - 1) / STEPS);
            onScreen(() -> {
                long began = System.nanoTime();
                table.scrollTo(row);
                table.layout();
                millis.add((System.nanoTime() - began) / 1e6);
            });
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static org.parley.contract.tags.Tag tag(int number) {
        return new org.parley.contract.tags.Tag(
                Rows.id(number),
                String.format(Locale.ROOT, "Customer %06d", number),
                "#0969da",
                "one of many",
                1);
    }
}
