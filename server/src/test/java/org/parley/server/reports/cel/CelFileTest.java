package org.parley.server.reports.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.reports.model.CelRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CelFileTest {
    @TempDir Path folder;

    private Path log() {
        return folder.resolve("parley.csv");
    }

    private static String line(String call, String name) {
        return Stream.of(
                        "CHAN_START",
                        "1795346075.123456",
                        call,
                        call,
                        "PJSIP/trunk-1",
                        "79001",
                        name,
                        "800",
                        "inbound",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "800",
                        "",
                        "")
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }

    private void append(String text) throws IOException {
        Files.writeString(log(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void readsOnlyWhatIsNew() throws IOException {
        var file = new CelFile(log());
        append(line("1", "Ann"));
        CelFile.Part first = file.read(CelPosition.START);
        append(line("2", "Bob"));
        CelFile.Part second = file.read(first.next());
        assertEquals(List.of("1"), calls(first));
        assertEquals(List.of("2"), calls(second));
        assertEquals(List.of(), calls(file.read(second.next())));
    }

    @Test
    void leavesAnIncompleteLastLineForTheNextTime() throws IOException {
        var file = new CelFile(log());
        String line = line("1", "Ann");
        append(line.substring(0, 30));
        CelFile.Part first = file.read(CelPosition.START);
        append(line.substring(30));
        assertEquals(List.of(), calls(first));
        assertEquals(List.of("1"), calls(file.read(first.next())));
    }

    @Test
    void keepsNamesWithQuotesCommasAndLineEnds() throws IOException {
        String name = "a\"b,c\n;${EXTEN}\u20ac\ud83d\ude00";
        append(line("1", name) + line("2", "Bob"));
        CelFile.Part part = new CelFile(log()).read(CelPosition.START);
        assertEquals(name, part.rows().getFirst().callerName());
        assertEquals(List.of("1", "2"), calls(part));
        assertEquals(0, part.broken());
    }

    @Test
    void readsTheRestOfARenamedFileFirst() throws IOException {
        var file = new CelFile(log());
        append(line("1", "Ann"));
        CelFile.Part first = file.read(CelPosition.START);
        append(line("2", "Bob"));
        Files.move(log(), folder.resolve("parley.csv.1"));
        append(line("3", "Cid"));
        CelFile.Part second = file.read(first.next());
        CelFile.Part third = file.read(second.next());
        assertEquals(List.of("2"), calls(second));
        assertEquals(List.of("3"), calls(third));
        assertEquals(List.of(), calls(file.read(third.next())));
    }

    @Test
    void beginsAnewWhenTheFileWasCutToNothing() throws IOException {
        var file = new CelFile(log());
        append(line("1", "Ann") + line("2", "Bob"));
        CelFile.Part first = file.read(CelPosition.START);
        Files.writeString(log(), line("3", "Cid"), StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(List.of("3"), calls(file.read(first.next())));
    }

    @Test
    void countsWhatIsNotALineOfTheLog() throws IOException {
        append("nonsense\n" + line("1", "Ann") + "\n");
        CelFile.Part part = new CelFile(log()).read(CelPosition.START);
        assertEquals(1, part.broken());
        assertEquals(List.of("1"), calls(part));
    }

    @Test
    void waitsForAFileThatIsNotThereYet() {
        CelFile.Part part = new CelFile(log()).read(CelPosition.START);
        assertEquals(CelPosition.START, part.next());
        assertTrue(part.rows().isEmpty());
    }

    @Property(tries = 200)
    void readsEachLineOnceHoweverItIsCut(@ForAll @IntRange(min = 1, max = 400) int piece)
            throws IOException {
        Path place = Files.createTempDirectory("cel");
        Path log = place.resolve("cel.csv");
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(line("c" + i, "n\"" + i + "\n" + i));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        List<String> seen = new ArrayList<>();
        CelPosition position = CelPosition.START;
        var file = new CelFile(log);
        for (int from = 0; from < bytes.length; from += piece) {
            int to = Math.min(bytes.length, from + piece);
            Files.write(
                    log,
                    java.util.Arrays.copyOfRange(bytes, from, to),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            CelFile.Part part = file.read(position);
            position = part.next();
            seen.addAll(calls(part));
        }
        Files.delete(log);
        Files.delete(place);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            expected.add("c" + i);
        }
        assertEquals(expected, seen);
    }

    private static List<String> calls(CelFile.Part part) {
        return part.rows().stream().map(CelRow::call).toList();
    }

    @Property
    void aLineOfARowIsReadAsThatRow(
            @ForAll List<String> texts, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long at) {
        String text = String.join(",\"\n", texts).replaceAll("\\p{Cs}", "");
        var row =
                new CelRow(
                        "USER_DEFINED",
                        text,
                        Instant.ofEpochSecond(at, at % 1_000_000_000),
                        "leg",
                        "call",
                        "PJSIP/ann-1",
                        text,
                        text,
                        "s",
                        "parley-enter",
                        "Queue",
                        text,
                        text);
        byte[] lines = (CelCsv.line(row) + CelCsv.line(row)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new CelCsv.Lines(List.of(row, row), 0, lines.length),
                CelCsv.lines(lines, lines.length));
    }

    @Test
    void aTimeThatIsNoneBreaksTheLine() {
        for (String time : List.of("", ".", "x", "1.", "1.0000000000", "1e3", "-.5", "1.-5")) {
            String broken = line("c1", "Ann").replace("1795346075.123456", time);
            boolean read = CelCsv.row(broken).isPresent();
            assertEquals(time.equals("1."), read, time);
        }
    }
}
