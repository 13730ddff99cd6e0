package org.parley.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ConfigurationTest {
    @Section(value = "kitchen", about = "A sample")
    record Kitchen(
            @Setting(value = "4", about = "Stoves.") int stoves,
            @Setting(value = "recipes", about = "Where the recipes are.") Path recipeFolder,
            @Setting(value = "", about = "The cook, if any.") Optional<String> cook,
            @Setting(value = "90 s", about = "Boiling time.") Duration boil,
            @Setting(value = "salt, pepper", about = "On the shelf.") List<String> spices,
            @Setting(value = "gas-flame", about = "The heat.") Heat heat,
            @Setting(value = "true", about = "Light.") boolean light) {
        Kitchen {
            SettingChecks.begin()
                    .range("stoves", stoves, 1, 8)
                    .that(boil.toMinutes() < 60, "boil", "is too long", "Give less than an hour.")
                    .end();
        }
    }

    enum Heat {
        GAS_FLAME,
        INDUCTION
    }

    @TempDir Path data;

    @Test
    void takesTheDocumentedValues() {
        Kitchen kitchen = read(Map.of(), Map.of());

        assertEquals(
                new Kitchen(
                        4,
                        data.resolve("recipes"),
                        Optional.empty(),
                        Duration.ofSeconds(90),
                        List.of("salt", "pepper"),
                        Heat.GAS_FLAME,
                        true),
                kitchen);
    }

    @Test
    void readsEachKeyFromTheFile() throws IOException {
        file(
                """
                kitchen.stoves=2
                kitchen.recipe-folder=/srv/recipes
                kitchen.cook=Ann
                kitchen.boil=5 min
                kitchen.spices=thyme
                kitchen.heat=induction
                kitchen.light=off
                """);

        assertEquals(
                new Kitchen(
                        2,
                        Path.of("/srv/recipes"),
                        Optional.of("Ann"),
                        Duration.ofMinutes(5),
                        List.of("thyme"),
                        Heat.INDUCTION,
                        false),
                read(Map.of(), Map.of()));
    }

    @Test
    void letsPropertiesGoBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        file("kitchen.stoves=2\nkitchen.cook=Ann\nkitchen.boil=1 s\n");

        Kitchen kitchen =
                read(
                        Map.of("PARLEY_KITCHEN_STOVES", "3", "PARLEY_KITCHEN_COOK", "Bob"),
                        Map.of("parley.kitchen.stoves", "5"));

        assertEquals(5, kitchen.stoves());
        assertEquals(Optional.of("Bob"), kitchen.cook());
        assertEquals(Duration.ofSeconds(1), kitchen.boil());
    }

    @Test
    void tellsEveryFaultAtOnceWithPlaceAndCure() throws IOException {
        file("kitchen.stove=2\nkitchen.boil=soon\nkitchen.light=maybe\nroof.tiles=7\n");

        ConfigurationFault fault =
                assertThrows(
                        ConfigurationFault.class,
                        () ->
                                read(
                                        Map.of("PARLEY_KITCHEN_STOVES", "many"),
                                        Map.of("parley.kitchen.hea", "hot")));

        String file = data.resolve("server.properties").toString();
        assertEquals(
                List.of(
                        "environment: PARLEY_KITCHEN_STOVES is 'many', not a whole number. Give"
                                + " digits only.",
                        file
                                + ": kitchen.boil is 'soon', not a length of time. Give a number and"
                                + " one of ms, s, min, h, d, such as 30 s.",
                        file
                                + ": kitchen.light is 'maybe', neither true nor false. Give true or"
                                + " false.",
                        "system properties: parley.kitchen.hea is not known. Did you mean"
                                + " parley.kitchen.heat?",
                        file + ": kitchen.stove is not known. Did you mean kitchen.stoves?",
                        file + ": roof.tiles is not known. Did you mean kitchen.spices?"),
                fault.entries().stream().map(Object::toString).toList());
    }

    @Test
    void tellsEveryFailedCheck() throws IOException {
        file("kitchen.stoves=9\nkitchen.boil=2 h\n");

        ConfigurationFault fault =
                assertThrows(ConfigurationFault.class, () -> read(Map.of(), Map.of()));

        assertEquals(
                List.of("kitchen.stoves", "kitchen.boil"),
                fault.entries().stream().map(ConfigurationFault.Entry::key).toList());
        assertTrue(fault.getMessage().contains("Give a number from 1 to 8."), fault.getMessage());
    }

    @Test
    void leavesForeignVariablesAlone() {
        read(Map.of("PARLEY_HOME", "/opt", "PATH", "/bin"), Map.of("parley.root", "/src"));
    }

    @Test
    void documentsAllKeys() {
        String example = ConfigurationExample.of(List.of(Kitchen.class));

        assertTrue(example.contains("\n# Boiling time.\n#kitchen.boil=90 s\n"), example);
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve("server.properties"), text);
    }

    private Kitchen read(Map<String, String> environment, Map<String, String> properties) {
        return Configuration.read(
                        new Sources(data, null, environment, properties), List.of(Kitchen.class))
                .get(Kitchen.class);
    }
}
