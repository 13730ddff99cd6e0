package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.PasswordRule;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.internal.hash.OwnWords;
import org.parley.server.auth.internal.hash.Passwords;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Decides whether a password may be chosen, and stores the one that may.
public final class PasswordChoice {
    /// What one person has now.
    ///
    /// @param hash of the present password
    /// @param words of which no password may be made, see {@link OwnWords}
    record Present(UUID person, String hash, List<String> words) {}

    private final Database db;
    private final SecurityStore settings;
    private final PasswordPastStore past;
    private final PersonStore people;
    private final Passwords passwords;
    private final CommonPasswords common;
    private final Clock clock;

    @Inject
    public PasswordChoice(
            Database db,
            SecurityStore settings,
            PersonStore people,
            PasswordPastStore past,
            Passwords passwords,
            CommonPasswords common,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.people = people;
        this.past = past;
        this.passwords = passwords;
        this.common = common;
        this.clock = clock;
    }

    PasswordRules rules() {
        return db.read(settings::get).passwords();
    }

    /// The hash that no password fits, for somebody who signs in without one.
    String nobody() {
        return passwords.nobody();
    }

    /// Hashes a password that somebody else chooses for a person.
    ///
    /// @param field the faulty field's name in the refusal
    /// @param words of which it may not be made, see {@link OwnWords}
    /// @throws Refusal `VALIDATION_FAILED` when it breaks a rule
    String accept(PasswordRules rules, String field, String password, List<String> words) {
        check(rules, field, password, words);
        return passwords.hash(password);
    }

    /// Hashes a password that a person chooses.
    ///
    /// @throws Refusal `VALIDATION_FAILED` when it breaks a rule, or was in use before
    String acceptOwn(PasswordRules rules, String field, String password, Present present) {
        check(rules, field, password, present.words());
        if (passwords.fits(password, present.hash())) {
            throw fault(field, "must differ from the current one");
        }
        List<String> earlier =
                rules.history() == 0
                        ? List.of()
                        : db.read(sql -> past.list(sql, present.person(), rules.history()));
        for (String hash : earlier) {
            if (passwords.fits(password, hash)) {
                throw fault(
                        field, "must differ from the last " + rules.history() + " you have had");
            }
        }
        return passwords.hash(password);
    }

    /// Stores an accepted password in the place of the present one.
    void store(Transaction tx, PasswordRules rules, Present present, String hash) {
        past.add(tx, present.person(), present.hash(), clock.instant(), rules.history());
        people.setHash(tx, present.person(), hash, clock.instant());
    }

    private void check(PasswordRules rules, String field, String password, List<String> words) {
        Set<PasswordRule> broken = rules.broken(password);
        if (!broken.isEmpty()) {
            List<String> needs = new ArrayList<>();
            broken.forEach(rule -> needs.add(words(rule, rules)));
            throw fault(field, "needs " + String.join(", ", needs));
        }
        if (common.contains(password)) {
            throw fault(field, "is one of the most used passwords of all, and guessed first");
        }
        if (OwnWords.isMadeOf(password, words)) {
            throw fault(
                    field,
                    "is made of the name or the mail address and guessed first: take other words");
        }
    }

    private static String words(PasswordRule rule, PasswordRules rules) {
        return switch (rule) {
            case LENGTH -> rules.shortest() + " to " + PasswordRules.LONGEST + " characters";
            case LOWER_CASE -> "a lower-case letter";
            case UPPER_CASE -> "an upper-case letter";
            case DIGIT -> "a digit";
            case SIGN -> "one of the signs " + PasswordRules.SIGNS;
        };
    }

    /// A refusal for one field of a change of password.
    static Refusal fault(String field, String message) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The password was not changed: the "
                        + (field.equals("current") ? "current" : "new")
                        + " one "
                        + message
                        + ".",
                List.of(new FieldFault(field, message)));
    }
}
