package org.parley.server.auth.internal.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words that guessers of one person's password try first: parts of the login name, of the full
/// name, and of the mail address, in which the organisation's name stands; and the product's name.
public final class OwnWords {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 3;

    private OwnWords() {}

    /// @param texts names and addresses of the person
    public static List<String> of(String... texts) {
        List<String> words = new ArrayList<>(List.of("parley"));
        for (String text : texts) {
            NO_LETTERS
                    .splitAsStream(text.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= SHORTEST)
                    .forEach(words::add);
        }
        return words.stream().distinct().toList();
    }

    /// Whether a password's letters are nothing but such words, whatever stands between them.
    public static boolean isMadeOf(String password, List<String> words) {
        String letters = NO_LETTERS.matcher(password.toLowerCase(Locale.ROOT)).replaceAll("");
        if (letters.isEmpty()) {
            return false;
        }
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            for (String word : words) {
                if (reached[from] && letters.startsWith(word, from)) {
                    reached[from + word.length()] = true;
                }
            }
        }
        return reached[letters.length()];
    }
}
