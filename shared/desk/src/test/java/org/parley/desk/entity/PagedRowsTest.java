package org.parley.desk.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class PagedRowsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final PagedRows<String> rows = new PagedRows<>(100_000, asked::add);

    @Test
    void asksForThePageOfARowThatIsLookedAt() {
        assertTrue(rows.get(250).find().isEmpty());
        rows.put(2, page(2));

        assertEquals("row 250", rows.get(250).find().orElseThrow());
        assertEquals(List.of(2), asked);
        assertEquals(100_000, rows.size());
    }

    @Test
    void passesOverThePagesThatFastScrollingLeftBehind() {
        for (int row = 0; row < 100_000; row += 10) {
            rows.get(row);
        }
        assertEquals(List.of(0, 1), asked);

        rows.put(0, page(0));
        rows.put(1, page(1));

        assertEquals(List.of(0, 1, 999, 998), asked);
    }

    @Test
    void whoeverScrollsThroughAllRowsHoldsFewAndTheSelectedOnes() {
        rows.hold(page -> page == 3);

        for (int page = 0; page < 1_000; page++) {
            rows.get(page * PagedRows.PAGE);
            rows.put(page, page(page));
        }

        assertEquals(PagedRows.MOST_KEPT * PagedRows.PAGE, rows.present().size());
        assertEquals("row 399", rows.peek(399).find().orElseThrow());
        assertEquals("row 99999", rows.peek(99_999).find().orElseThrow());
        assertTrue(rows.peek(0).find().isEmpty());
    }

    @Test
    void asksAgainForAPageThatDidNotCome() {
        rows.get(0);
        rows.failed(0);
        rows.get(0);

        assertEquals(List.of(0, 0), asked);
    }

    @Test
    void peekingAsksForNothing() {
        rows.peek(5_000);

        assertEquals(List.of(), asked);
    }

    private static List<String> page(int number) {
        return IntStream.range(number * PagedRows.PAGE, (number + 1) * PagedRows.PAGE)
                .mapToObj(row -> "row " + row)
                .toList();
    }
}
