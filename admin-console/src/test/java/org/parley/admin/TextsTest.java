package org.parley.admin;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.desk.testing.BundleChecks;

import java.util.stream.Stream;

final class TextsTest {
    @TestFactory
    Stream<DynamicTest> isCompleteInEachLanguage() {
        return AdminConsole.TEXTS.stream()
                .map(bundle ->
                        DynamicTest.dynamicTest(bundle, () -> BundleChecks.complete(bundle)));
    }
}
