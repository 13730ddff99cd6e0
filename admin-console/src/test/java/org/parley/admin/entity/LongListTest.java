package org.parley.admin.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
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
import java.util.function.Function;
import java.util.stream.IntStream;

/// A table of 100,000 rows on the console: it comes by pages while one scrolls through it.
@Tag("X1")
final class LongListTest extends ConsoleTest {
    private static final int ROWS = 100_000;
    private static final int STEPS = 60;

    private final FakeCentre centre = new FakeCentre(Role.ADMIN);
    private final Set<Integer> offsets = new ConcurrentSkipListSet<>();

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void aHundredThousandRowsAreScrolledByPages() {
        openTags();
        assertEquals(Set.of(0), offsets, "only the first page is asked for");

        TableView<?> table = node("tags.table");
        scrollToTheEnd(table);

        awaitScreen("the last page has come", () -> offsets.contains(ROWS - 100));
        assertEquals(ROWS, table.getItems().size());
        assertTrue(offsets.size() < 4 * STEPS, offsets.size() + " of 1000 pages asked for");
        snap("tags-scrolled");
    }

    /// A step of the scroll bar against a bare table of JavaFX with all rows in memory.
    @Test
    @Tag("bench")
    void aStepOfTheScrollBar() {
        openTags();
        TableView<?> table = node("tags.table");
        scrollToTheEnd(table);
        double[] ours = scrollToTheEnd(table);
        TableView<?> bare = onScreen(() -> bare(table.getWidth(), table.getHeight()));
        scrollToTheEnd(bare);
        double[] plain = scrollToTheEnd(bare);
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"console: a scroll step in 100,000 rows, median\",\"unit\":\"ms\","
                        + "\"ours\":%.2f,\"baseline\":\"bare table, all rows in memory\",\"theirs\":%.2f,"
                        + "\"ratio\":%.2f,\"note\":\"%d steps, longest %.1f ms, headless\"}%n",
                ours[STEPS / 2],
                plain[STEPS / 2],
                plain[STEPS / 2] / ours[STEPS / 2],
                STEPS,
                ours[STEPS - 1]);
    }

    private static TableView<?> bare(double width, double height) {
        var table =
                new TableView<>(
                        FXCollections.observableArrayList(
                                IntStream.range(0, ROWS).mapToObj(LongListTest::tag).toList()));
        table.getColumns()
                .setAll(
                        List.of(
                                column(org.parley.contract.tags.Tag::name),
                                column(org.parley.contract.tags.Tag::description)));
        new Scene(table, width, height);
        table.applyCss();
        return table;
    }

    private static TableColumn<org.parley.contract.tags.Tag, String> column(
            Function<org.parley.contract.tags.Tag, String> text) {
        var column = new TableColumn<org.parley.contract.tags.Tag, String>();
        column.setPrefWidth(240);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private void openTags() {
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
    }

    /// @return milliseconds of each step on the screen's thread, sorted
    private double[] scrollToTheEnd(TableView<?> table) {
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
