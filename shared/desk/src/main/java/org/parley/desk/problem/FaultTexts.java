package org.parley.desk.problem;

import org.parley.desk.i18n.Texts;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words what the server says of a field in the present language. The server says it in English,
/// for programs that call it too; the sentence itself, without its numbers, is the key of the text,
/// and its numbers fill the text's places. A sentence that no text has is told as it came.
public final class FaultTexts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z_*#+]+");

    private FaultTexts() {}

    /// What is wrong with a field, in the desk's language.
    public static String of(Texts texts, String sentence) {
        String key = keyOf(sentence);
        if (!texts.has(key)) {
            return sentence;
        }
        Object[] numbers = NUMBER.matcher(sentence).results().map(MatchResult::group).toArray();
        return texts.get(key, numbers);
    }

    /// The key of the text for a sentence, such as `fault.takes-n-to-n-digits`.
    public static String keyOf(String sentence) {
        String plain = NUMBER.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("n");
        String key = OTHERS.matcher(plain).replaceAll("-");
        return "fault." + key.replaceAll("^-|-$", "");
    }
}
