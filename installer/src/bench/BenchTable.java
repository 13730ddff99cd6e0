import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs from source: gathers the `BENCH {…}` lines of a benchmark run into a JSON file and a table for people.
///
/// Arguments: the run's log, the JSON to write, the Markdown to write, machine, date, commit.
public final class BenchTable {
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            int at = line.indexOf("BENCH {");
            if (at >= 0) {
                lines.add(line.substring(at + 6).strip());
            }
        }
        if (lines.isEmpty()) {
            throw new IOException("no BENCH line in " + args[0]);
        }
        Files.writeString(
                Path.of(args[1]),
                "{\n  \"machine\": \"" + args[3] + "\",\n  \"date\": \"" + args[4] + "\",\n  \"commit\": \"" + args[5]
                        + "\",\n  \"figures\": [\n    " + String.join(",\n    ", lines) + "\n  ]\n}\n");
        var table = new StringBuilder("# Benchmarks\n\nEach row is one figure of ours beside a baseline measured in the same run; a ratio above 1 means that ours is better. Wall-clock figures of a small shared machine compare only within a run. Made by `installer/bench`; the raw figures are in [benchmarks.json](benchmarks.json).\n\n");
        table.append("Machine: ").append(args[3]).append(". Date: ").append(args[4]).append(". Commit: ").append(args[5]).append(".\n\n");
        table.append("| figure | Parley | baseline | | ratio | remarks |\n|---|---|---|---|---|---|\n");
        for (String line : lines) {
            table.append("| ").append(text(line, "name")).append(" | ")
                    .append(number(line, "ours")).append(' ').append(text(line, "unit")).append(" | ")
                    .append(text(line, "baseline")).append(" | ")
                    .append(number(line, "theirs")).append(' ').append(text(line, "unit")).append(" | ")
                    .append(number(line, "ratio")).append(" | ")
                    .append(text(line, "note")).append(" |\n");
        }
        Files.writeString(Path.of(args[2]), table.toString());
    }

    private static String text(String line, String key) {
        Matcher found = TEXT.matcher(line);
        while (found.find()) {
            if (found.group(1).equals(key)) {
                return found.group(2).replace("|", "/");
            }
        }
        return "";
    }

    private static String number(String line, String key) {
        Matcher found = NUMBER.matcher(line);
        while (found.find()) {
            if (found.group(1).equals(key)) {
                double value = Double.parseDouble(found.group(2));
                return Math.abs(value) >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
            }
        }
        return "";
    }
}
