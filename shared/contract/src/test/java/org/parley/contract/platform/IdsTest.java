package org.parley.contract.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class IdsTest {
    @Test
    void carriesVersionSevenAndTheMillisecond() {
        var id = Ids.at(1_795_000_000_123L);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(1_795_000_000_123L, id.getMostSignificantBits() >>> 16);
    }

    @Test
    void laterIdsSortLaterAsText() {
        assertTrue(Ids.at(1_000).toString().compareTo(Ids.at(1_001).toString()) < 0);
    }

    @Test
    void refusesTimesThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Ids.at(-1));
        assertThrows(IllegalArgumentException.class, () -> Ids.at(1L << 48));
    }
}
