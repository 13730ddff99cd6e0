package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Language;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.theme.Appearance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the Phonebar is started. Without options it asks for everything and remembers it.
///
/// @param server the server's address, in place of the remembered one
/// @param user signs in at once when a password file is there too
/// @param passwordFile a file whose first line is the password
/// @param authority a PEM file with the authority to trust, in place of those confirmed by hand
/// @param headlessMedia sends a tone and plays to nobody, for machines without a sound card
/// @param autoAnswer answers every call at once
/// @param settings folder of what is remembered
/// @param appearance in place of the remembered one
/// @param language in place of the remembered one
public record PhonebarOptions(
        @Nullable String server,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable Path authority,
        boolean headlessMedia,
        boolean autoAnswer,
        Path settings,
        @Nullable Appearance appearance,
        @Nullable Language language) {

    /// How to call it.
    public static final String USAGE =
            "Phonebar options: --server URL --user NAME --password-file FILE --ca PEM --headless-media"
                    + " --auto-answer --settings FOLDER --appearance light|dark|system --language"
                    + " english|italian";

    /// Nothing given.
    public static PhonebarOptions none() {
        return new PhonebarOptions(
                null,
                null,
                null,
                null,
                false,
                false,
                DeskSettings.folderOf("phonebar"),
                null,
                null);
    }

    /// Reads a command line.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public static PhonebarOptions parse(String... arguments) {
        var given = none();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            given = given.with(rest.next(), rest);
        }
        return given;
    }

    private PhonebarOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--server" -> withServer(value(option, rest));
            case "--user" -> withUser(value(option, rest), passwordFile);
            case "--password-file" -> withUser(user, Path.of(value(option, rest)));
            case "--ca" -> withAuthority(Path.of(value(option, rest)));
            case "--headless-media" -> withSound(true, autoAnswer);
            case "--auto-answer" -> withSound(headlessMedia, true);
            case "--settings" -> withSettings(Path.of(value(option, rest)));
            case "--appearance" ->
                    withLook(oneOf(Appearance.class, option, value(option, rest)), language);
            case "--language" ->
                    withLook(appearance, oneOf(Language.class, option, value(option, rest)));
            default ->
                    throw new IllegalArgumentException(
                            "There is no option " + option + ". " + USAGE);
        };
    }

    public PhonebarOptions withServer(String address) {
        return new PhonebarOptions(
                address,
                user,
                passwordFile,
                authority,
                headlessMedia,
                autoAnswer,
                settings,
                appearance,
                language);
    }

    public PhonebarOptions withUser(@Nullable String name, @Nullable Path password) {
        return new PhonebarOptions(
                server,
                name,
                password,
                authority,
                headlessMedia,
                autoAnswer,
                settings,
                appearance,
                language);
    }

    public PhonebarOptions withAuthority(@Nullable Path pem) {
        return new PhonebarOptions(
                server,
                user,
                passwordFile,
                pem,
                headlessMedia,
                autoAnswer,
                settings,
                appearance,
                language);
    }

    public PhonebarOptions withSound(boolean headless, boolean answer) {
        return new PhonebarOptions(
                server,
                user,
                passwordFile,
                authority,
                headless,
                answer,
                settings,
                appearance,
                language);
    }

    public PhonebarOptions withSettings(Path folder) {
        return new PhonebarOptions(
                server,
                user,
                passwordFile,
                authority,
                headlessMedia,
                autoAnswer,
                folder,
                appearance,
                language);
    }

    public PhonebarOptions withLook(@Nullable Appearance look, @Nullable Language speech) {
        return new PhonebarOptions(
                server,
                user,
                passwordFile,
                authority,
                headlessMedia,
                autoAnswer,
                settings,
                look,
                speech);
    }

    /// The password, where a file was given.
    ///
    /// @throws IllegalArgumentException with a sentence for people when it cannot be read
    Optional<String> password() {
        if (passwordFile == null) {
            return Optional.empty();
        }
        try (var lines = Files.lines(passwordFile)) {
            return Optional.of(lines.findFirst().orElse(""));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The password file " + passwordFile + " cannot be read.", e);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value. " + USAGE);
        }
        return rest.next();
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String option, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                option
                                        + " takes "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + ", not "
                                        + value
                                        + "."));
    }
}
