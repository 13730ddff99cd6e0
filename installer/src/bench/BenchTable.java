import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs from source: gathers the `BENCH {…}` lines of a benchmark run into a JSON file and a table for people, beside
/// the targets, and says of each whether it was met.
///
/// Arguments: the run's log, the JSON to write, the Markdown to write, machine, date, commit.
public final class BenchTable {
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

    /// What a figure ought to be: a least ratio, or for figures of loss nothing at all.
    private record Target(String name, double ratio, String text) {
        boolean met(Figure figure) {
            return ratio > 0 ? figure.number("ratio") >= ratio : figure.number("ours") == 0;
        }
    }

    private static final List<Target> TARGETS = List.of(
            ratio("voice: one call joins: answer to agent's INVITE, p50", 1),
            ratio("voice: burst of 40: join to agent's INVITE, p50", 1),
            ratio("voice: agent freed to next INVITE, p99", 20),
            ratio("voice: Asterisk's CPU per call", 1),
            ratio("voice: calls per second through a queue", 0.95),
            new Target("AMI: events lost behind a listener of 1 ms", 0, "none lost"),
            ratio("stream to 1000 desks: delivered when offered more than either carries", 3),
            ratio("stream to 2000 desks: delivered when offered more than either carries", 3),
            ratio("stream to 1000 desks, 50 events/s: p99", 1),
            ratio("stream to 2000 desks, 50 events/s: p99", 1),
            ratio("REST read of one object, signed in", 0.5),
            ratio("Phonebar: INVITE to visible ring, p99", 1),
            ratio("publish 1,000 agents and 200 queues: all new, target", 1),
            ratio("board: event to the frame that shows it, p99, 500 agents moving", 1));

    private record Figure(String line) {
        String text(String key) {
            Matcher found = TEXT.matcher(line);
            while (found.find()) {
                if (found.group(1).equals(key)) {
                    return found.group(2).replace("|", "/");
                }
            }
            return "";
        }

        double number(String key) {
            Matcher found = NUMBER.matcher(line);
            while (found.find()) {
                if (found.group(1).equals(key)) {
                    return Double.parseDouble(found.group(2));
                }
            }
            return Double.NaN;
        }

        Target target() {
            return TARGETS.stream().filter(target -> target.name().equals(text("name"))).findFirst().orElse(null);
        }
    }

    public static void main(String[] args) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            int at = line.indexOf("BENCH {");
            if (at >= 0) {
                figures.add(new Figure(line.substring(at + 6).strip()));
            }
        }
        if (figures.isEmpty()) {
            throw new IOException("no BENCH line in " + args[0]);
        }
        Files.writeString(Path.of(args[1]), json(figures, args));
        Files.writeString(Path.of(args[2]), table(figures, args));
    }

    private static String json(List<Figure> figures, String[] args) {
        List<String> rows = new ArrayList<>();
        for (Figure figure : figures) {
            Target target = figure.target();
            String line = figure.line().strip();
            rows.add(target == null
                    ? line
                    : line.substring(0, line.length() - 1) + ",\"target\":\"" + target.text() + "\",\"met\":" + target.met(figure) + "}");
        }
        return "{\n  \"machine\": \"" + args[3] + "\",\n  \"date\": \"" + args[4] + "\",\n  \"commit\": \"" + args[5]
                + "\",\n  \"figures\": [\n    " + String.join(",\n    ", rows) + "\n  ]\n}\n";
    }

    private static String table(List<Figure> figures, String[] args) {
        var page = new StringBuilder("# Benchmarks\n\nEach row is one figure of ours beside a baseline measured in the same run; a ratio above 1 means that ours is better. Wall-clock figures of a small machine compare only within a run. Made by `installer/bench`; the raw figures are in [benchmarks.json](benchmarks.json).\n\n");
        page.append("Machine: ").append(args[3]).append(". Date: ").append(args[4]).append(". Commit: ").append(args[5]).append(".\n\n");
        page.append(summary(figures)).append("\n\n");
        page.append("| figure | Parley | baseline | | ratio | target | remarks |\n|---|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            Target target = figure.target();
            String aim = target == null ? "" : target.text() + (target.met(figure) ? ": met" : ": **missed**");
            page.append("| ").append(figure.text("name")).append(" | ")
                    .append(shown(figure.number("ours"))).append(' ').append(figure.text("unit")).append(" | ")
                    .append(figure.text("baseline")).append(" | ")
                    .append(shown(figure.number("theirs"))).append(' ').append(figure.text("unit")).append(" | ")
                    .append(shown(figure.number("ratio"))).append(" | ")
                    .append(aim).append(" | ")
                    .append(figure.text("note")).append(" |\n");
        }
        return page.toString();
    }

    private static String summary(List<Figure> figures) {
        List<String> missed = new ArrayList<>();
        List<String> unmeasured = new ArrayList<>();
        for (Target target : TARGETS) {
            Figure figure = figures.stream().filter(f -> f.text("name").equals(target.name())).findFirst().orElse(null);
            if (figure == null) {
                unmeasured.add(target.name());
            } else if (!target.met(figure)) {
                missed.add(target.name());
            }
        }
        int met = TARGETS.size() - missed.size() - unmeasured.size();
        return "**" + met + " of " + TARGETS.size() + " targets met.**"
                + (missed.isEmpty() ? "" : " Missed: " + String.join("; ", missed) + ".")
                + (unmeasured.isEmpty() ? "" : " Not measured in this run: " + String.join("; ", unmeasured) + ".");
    }

    private static Target ratio(String name, double ratio) {
        return new Target(name, ratio, "at least " + shown(ratio));
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String text = String.format(Locale.ROOT, "%.3g", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
