package org.parley.desk.problem;

import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Words what the server says of a field, or why it refuses, in the present language. The server
/// says it in English, for programs that call it too. The sentence itself, without its numbers, is
/// the key of the text, and its numbers fill the text's places. A sentence that names things, such
/// as `is no network of Rome`, is found by the English text with its places. A sentence that no
/// text has is told as it came.
public final class FaultTexts {
    private static final String PREFIX = "fault.";
    private static final String BUNDLE = "org.parley.desk.texts";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z_*#+]+");
    private static final Pattern PLACE = Pattern.compile("(?<!')\\{[0-9]}");
    private static final List<Saying> SAYINGS = sayings();

    private FaultTexts() {}

    /// What is wrong with a field, in the desk's language.
    public static String of(Texts texts, String sentence) {
        return find(texts, sentence).orElse(sentence);
    }

    /// The same, if there is a text for it.
    public static Optional<String> find(Texts texts, String sentence) {
        String key = keyOf(sentence);
        if (texts.has(key)) {
            return Optional.of(
                    filled(
                            texts,
                            key,
                            NUMBER.matcher(sentence).results().map(MatchResult::group).toArray()));
        }
        return SAYINGS.stream()
                .map(saying -> saying.find(texts, sentence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The key of the text for a sentence, such as `fault.takes-n-to-n-digits`.
    public static String keyOf(String sentence) {
        String plain = NUMBER.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("n");
        String key = OTHERS.matcher(plain).replaceAll("-");
        return PREFIX + key.replaceAll("^-|-$", "");
    }

    /// All these texts are of the form that [Texts#get] fills, those without places too.
    private static String filled(Texts texts, String key, Object[] places) {
        return texts.get(key, places.length == 0 ? new Object[] {""} : places);
    }

    /// What fills a place: a name stays as it is, a word or a sentence of the server is worded.
    private static String part(Texts texts, String part) {
        Optional<String> whole = find(texts, part);
        return whole.isPresent() || !part.contains(", ")
                ? whole.orElse(part)
                : Arrays.stream(part.split(", ", -1))
                        .map(one -> of(texts, one))
                        .collect(Collectors.joining(", "));
    }

    /// The longest come first, since they tell most.
    private static List<Saying> sayings() {
        var english = new Texts(List.of(BUNDLE), Language.ENGLISH);
        return english.bundle().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> new Saying(key, english.get(key)))
                .filter(saying -> PLACE.matcher(saying.text()).find())
                .sorted(
                        Comparator.comparingInt((Saying saying) -> saying.text().length())
                                .reversed()
                                .thenComparing(Saying::key))
                .toList();
    }

    /// A sentence with places.
    ///
    /// @param text in English
    /// @param form finds what fills the places, in their order
    private record Saying(String key, String text, Pattern form) {
        Saying(String key, String text) {
            this(key, text, formOf(text));
        }

        Optional<String> find(Texts texts, String sentence) {
            Matcher matcher = form.matcher(sentence);
            return matcher.matches()
                    ? Optional.of(
                            filled(
                                    texts,
                                    key,
                                    IntStream.rangeClosed(1, matcher.groupCount())
                                            .mapToObj(group -> part(texts, matcher.group(group)))
                                            .toArray()))
                    : Optional.empty();
        }

        private static Pattern formOf(String text) {
            return Pattern.compile(
                    Arrays.stream(PLACE.split(text, -1))
                            .map(piece -> Pattern.quote(piece.replace("''", "'")))
                            .collect(Collectors.joining("(.+?)")));
        }
    }
}
