package org.parley.server.telephony.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The page of stories is what plays. After a change run this with `-Dgolden.write=true`.
final class StoryTableTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/stories.md");

    @Test
    void thePageIsWhatPlays() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, StoryTable.page());
        }
        assertEquals(StoryTable.page(), Files.readString(PAGE));
    }

    @Test
    void thereAreAtLeastTwentyAndNoTwoAreTheSame() {
        assertTrue(StoryTable.stories().size() >= 20);
        var texts = new HashSet<String>();
        StoryTable.stories()
                .forEach(story -> assertTrue(texts.add(story.toString()), story::toString));
    }

    @Test
    void whatIsShownElsewhereIsThere() throws IOException {
        Map<String, Path> tests = tests();
        for (String shown : StoryTable.shownElsewhere().values()) {
            List<String> parts = List.of(shown.split("\\."));
            Path file = tests.get(parts.getFirst() + ".java");
            assertTrue(file != null, shown);
            assertTrue(Files.readString(file).contains("void " + parts.getLast() + "("), shown);
        }
    }

    private static Map<String, Path> tests() throws IOException {
        Map<String, Path> tests = new HashMap<>();
        for (String module : List.of("server", "phonebar")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.forEach(file -> tests.put(file.getFileName().toString(), file));
            }
        }
        return tests;
    }
}
