package org.parley.phonebar;

import org.junit.jupiter.api.Test;
import org.parley.desk.testing.BundleChecks;

final class PhonebarTextsTest {
    @Test
    void hasEveryTextInEveryLanguage() {
        BundleChecks.complete("org.parley.phonebar.texts");
    }
}
