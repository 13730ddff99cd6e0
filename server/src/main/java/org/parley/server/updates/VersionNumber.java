package org.parley.server.updates;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version as numbers between dots; what follows them, such as `-SNAPSHOT`, counts for nothing,
/// and missing numbers are 0.
record VersionNumber(String text) implements Comparable<VersionNumber> {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");
    private static final int PARTS = 4;

    @Override
    public int compareTo(VersionNumber other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] numbers = new int[PARTS];
        Matcher matcher = NUMBERS.matcher(text);
        if (matcher.lookingAt()) {
            String[] parts = matcher.group().split("\\.");
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Integer.parseInt(parts[i]);
            }
        }
        return numbers;
    }
}
