package org.parley.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.parley.server.platform.http.Endpoint;
import org.parley.server.platform.http.Endpoints;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.SampleResource;
import org.parley.server.platform.openapi.DescriptionText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The REST interface as it was last reviewed. A change of it shows here: look at it, then run with
/// `-Dgolden.write=true` to take it over.
final class InterfaceGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Endpoints ENDPOINTS = Endpoints.of(resources());

    @Test
    void endpointsAndTheirPermissionsAreAsReviewed() throws IOException {
        assertGolden("endpoints.txt", table(ENDPOINTS));
    }

    @Test
    void anEndpointThatNobodyReviewedShows() {
        List<Class<?>> more = new ArrayList<>(resources());
        more.add(SampleResource.class);
        Endpoints unreviewed = Endpoints.of(more);
        assertThrows(AssertionError.class, () -> assertSame("endpoints.txt", table(unreviewed)));
        assertThrows(
                AssertionError.class,
                () -> assertSame("openapi.json", DescriptionText.json(unreviewed) + "\n"));
    }

    @Test
    void theDescriptionIsAsReviewed() throws IOException {
        assertGolden("openapi.json", DescriptionText.json(ENDPOINTS) + "\n");
    }

    @Test
    void thePageForPeopleNeedsNothingFromElsewhereAndNamesEveryEndpoint() {
        String page = DescriptionText.page(ENDPOINTS);
        assertFalse(page.contains("http://") || page.contains("https://"), page);
        assertFalse(page.contains("<script"), page);
        for (Endpoint endpoint : ENDPOINTS.list()) {
            assertTrue(page.contains("<code>" + endpoint.path() + "</code>"), endpoint.path());
        }
    }

    private static String table(Endpoints endpoints) {
        return endpoints.list().stream()
                .map(InterfaceGoldenTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Endpoint endpoint) {
        return "%-6s %-40s %-24s %s"
                .formatted(
                        endpoint.verb(),
                        endpoint.path(),
                        endpoint.resource().getSimpleName(),
                        endpoint.access());
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertSame(name, actual);
    }

    private static void assertSame(String name, String actual) throws IOException {
        assertEquals(
                Files.readString(GOLDEN.resolve(name), StandardCharsets.UTF_8),
                actual,
                name + " has changed: if that is right, run this test with -Dgolden.write=true");
    }

    private static List<Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.parley.server")
                        .stream()
                        .filter(type -> !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.isAssignableTo(RestResource.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
