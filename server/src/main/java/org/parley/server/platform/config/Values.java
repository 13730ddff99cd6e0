package org.parley.server.platform.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns texts into the values of a section's components.
final class Values {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h|d)");

    private final Path dataFolder;

    Values(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /// @throws Unreadable when the text is not of the type's form
    Object read(Type type, String raw) {
        String text = raw.replace("${data.folder}", dataFolder.toString()).strip();
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return text.isEmpty() ? Optional.empty() : Optional.of(read(inner, text));
            }
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> read(inner, part))
                    .toList();
        }
        return scalar((Class<?>) type, text);
    }

    private Object scalar(Class<?> type, String text) {
        try {
            if (type == String.class) {
                return text;
            }
            if (type == int.class || type == Integer.class) {
                return Integer.parseInt(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.parseLong(text);
            }
            if (type == boolean.class || type == Boolean.class) {
                return bool(text);
            }
            if (type == Path.class) {
                return dataFolder.resolve(text).normalize();
            }
            if (type == URI.class) {
                return URI.create(text);
            }
            if (type == Duration.class) {
                return duration(text);
            }
        } catch (NumberFormatException e) {
            throw new Unreadable("is '" + text + "', not a whole number", "Give digits only.");
        } catch (InvalidPathException e) {
            throw new Unreadable("is '" + text + "', not a path", "Give the path of a file.");
        } catch (IllegalArgumentException e) {
            throw new Unreadable("is '" + text + "', not an address", "Give a URI.");
        }
        if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("a setting cannot be of type " + type);
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default ->
                    throw new Unreadable(
                            "is '" + text + "', neither true nor false", "Give true or false.");
        };
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable(
                    "is '" + text + "', not a length of time",
                    "Give a number and one of ms, s, min, h, d, such as 30 s.");
        }
        long amount = Long.parseLong(matcher.group(1));
        ChronoUnit unit =
                switch (matcher.group(2)) {
                    case "ms" -> ChronoUnit.MILLIS;
                    case "s" -> ChronoUnit.SECONDS;
                    case "min" -> ChronoUnit.MINUTES;
                    case "h" -> ChronoUnit.HOURS;
                    default -> ChronoUnit.DAYS;
                };
        return Duration.of(amount, unit);
    }

    private static Object constant(Class<?> type, String text) {
        List<Object> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(c -> c.toString().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() ->
                        new Unreadable(
                                "is '" + text + "', which is not known",
                                "Give one of "
                                        + constants.stream()
                                                .map(c ->
                                                        c.toString()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /// A text that is not of the form asked for.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String cure;

        Unreadable(String wrong, String cure) {
            super(wrong);
            this.cure = cure;
        }

        String wrong() {
            return String.valueOf(getMessage());
        }

        String cure() {
            return cure;
        }
    }
}
