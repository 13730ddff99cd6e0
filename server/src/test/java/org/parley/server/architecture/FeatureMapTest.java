package org.parley.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Holds the server's classes to `architecture/features.txt`.
final class FeatureMapTest {
    private static final String SAMPLE = "org.parley.server.architecture.sample.";

    @Test
    void featuresUseOnlyWhatTheirLinesName() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.parley.server");
        List<String> faults =
                new FeatureMap("org.parley.server.", Listed.lines("features.txt")).faults(classes);
        assertTrue(faults.isEmpty(), () -> "\n" + String.join("\n", faults));
    }

    @Test
    void findsAPrivatePartThatIsReachedInto() {
        assertFault("upper reaches into lower.internal", "upper: lower", "lower:", "stray:");
    }

    @Test
    void findsAnArrowThatNoLineNames() {
        assertFault("upper uses lower, which its line does not name", "upper:", "lower:", "stray:");
    }

    @Test
    void findsAPackageWithoutFeature() {
        assertFault("sample.stray belongs to no feature", "upper: lower", "lower:");
    }

    @Test
    void findsAnArrowThatNobodyUses() {
        assertFault(
                "lets lower use stray, but no class does",
                "upper: lower",
                "lower: stray",
                "stray:");
    }

    @Test
    void findsAFeatureWithoutClasses() {
        assertFault("names absent, but no class", "upper: lower", "lower:", "stray:", "absent:");
    }

    @Test
    void findsACycle() {
        List<String> faults = faults("upper: lower", "lower: upper", "stray:");
        assertEquals(
                1, faults.stream().filter(fault -> fault.contains("has a cycle: lower")).count());
    }

    private static void assertFault(String expected, String... lines) {
        List<String> faults = faults(lines);
        assertTrue(
                faults.stream().anyMatch(fault -> fault.contains(expected)),
                () -> expected + " is not among " + faults);
    }

    private static List<String> faults(String... lines) {
        JavaClasses classes =
                new ClassFileImporter()
                        .importPackages(SAMPLE + "upper", SAMPLE + "lower", SAMPLE + "stray");
        return new FeatureMap(SAMPLE, List.of(lines)).faults(classes);
    }
}
