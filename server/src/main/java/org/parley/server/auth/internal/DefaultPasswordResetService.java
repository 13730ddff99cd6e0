package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.InvitationLook;
import org.parley.server.auth.PasswordResetService;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/// Mails codes and takes them back.
public final class DefaultPasswordResetService implements PasswordResetService {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultPasswordResetService.class);

    /// How long a code works.
    static final Duration VALID = Duration.ofMinutes(60);

    /// How long the code of an invitation works.
    static final Duration INVITED = Duration.ofDays(3);

    private static final String INVITE = "invite";

    /// A person is sent no second mail within this time.
    static final Duration PAUSE = Duration.ofMinutes(2);

    private final Database db;
    private final PasswordResetStore store;
    private final People people;
    private final PasswordChoice choice;
    private final AddressLimit addresses;
    private final Post post;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    /// What mails need.
    ///
    /// @param mail absent in a server that cannot send any
    /// @param look absent where invitations are plain text
    public record Post(Optional<MailSender> mail, Optional<InvitationLook> look) {
        @Inject
        public Post {}
    }

    @Inject
    public DefaultPasswordResetService(
            Database db,
            PasswordResetStore store,
            People people,
            PasswordChoice choice,
            AddressLimit addresses,
            Post post,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.people = people;
        this.choice = choice;
        this.addresses = addresses;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean isReady() {
        return post.mail().filter(MailSender::ready).isPresent();
    }

    @Override
    public void forgot(ForgottenPassword forgotten, String address) {
        if (!isReady()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "This server has no mail account, so it cannot send you a code. Ask an"
                            + " administrator for a new password.");
        }
        addresses.admit(address);
        addresses.failed(address);
        Thread.ofVirtual().name("password-reset").start(() -> sendAll(forgotten));
    }

    @Override
    public void invite(Person person, String language) {
        MailSender sender =
                post.mail()
                        .filter(MailSender::ready)
                        .orElseThrow(() ->
                                conflict("This server has no mail account. Add one, then invite."));
        String address = person.email();
        if (address == null || address.isBlank() || !person.enabled()) {
            throw conflict(
                    person.enabled()
                            ? "There is no mail address."
                            : "The account is switched off.");
        }
        try {
            write(sender, person, language, INVITE, INVITED);
        } catch (MailFailure e) {
            throw conflict(String.valueOf(e.getMessage()));
        }
        LOG.info("{} was invited", person.name());
    }

    @Override
    public InvitationCode codeFor(Person person) {
        if (!person.enabled()) {
            throw conflict("The account is switched off.");
        }
        String code = make(person, INVITED);
        return new InvitationCode(
                person.id(), person.name(), person.fullName(), code, clock.instant().plus(INVITED));
    }

    /// Stores a new code.
    private String make(Person person, Duration valid) {
        Instant now = clock.instant();
        String code = tokens.next();
        db.run(tx -> store.insert(tx, Tokens.hash(code), person.id(), now, now.plus(valid)));
        return code;
    }

    private static Refusal conflict(String sentence) {
        return new Refusal(ErrorCode.CONFLICT, sentence);
    }

    @Override
    public void reset(PasswordReset reset, String address) {
        addresses.admit(address);
        String hash = Tokens.hash(reset.code().strip());
        PersonStore.WithHash known =
                db.read(sql -> store.findPerson(sql, hash, clock.instant()))
                        .map(people::getWithHash)
                        .filter(found -> found.person().enabled())
                        .orElseThrow(() -> {
                            addresses.failed(address);
                            return unusable();
                        });
        PasswordRules rules = choice.rules();
        String next = choice.acceptOwn(rules, "next", reset.next(), known.present());
        people.setForgottenPassword(
                known,
                rules,
                next,
                tx -> {
                    if (!store.take(tx, hash, known.person().id())) {
                        throw unusable();
                    }
                });
    }

    /// Looks up who has the address, and sends.
    void sendAll(ForgottenPassword forgotten) {
        try {
            for (UUID id : db.read(sql -> store.listByMail(sql, forgotten.email()))) {
                send(people.getWithHash(id).person(), forgotten.language());
            }
        } catch (Refusal e) {
            LOG.warn("No code for a forgotten password was sent: {}", e.getMessage());
        } catch (MailFailure e) {
            LOG.warn("A code for a forgotten password was not sent", e);
        }
    }

    private void send(Person person, @Nullable String language) throws MailFailure {
        Instant now = clock.instant();
        if (db.read(sql -> store.hasSince(sql, person.id(), now.minus(PAUSE)))) {
            LOG.info("{} was sent a code a moment ago", person.name());
            return;
        }
        write(post.mail().orElseThrow(), person, language, "reset", VALID);
        LOG.info("{} was sent a code for a forgotten password", person.name());
    }

    /// @param kind of the mail: the key of its texts
    private void write(
            MailSender sender,
            Person person,
            @Nullable String language,
            String kind,
            Duration valid)
            throws MailFailure {
        String code = make(person, valid);
        Locale spoken = "it".equals(language) ? Locale.ITALIAN : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle("org.parley.server.auth.mail", spoken);
        String text =
                new MessageFormat(texts.getString(kind + ".text"), spoken)
                        .format(
                                new Object[] {
                                    person.fullName(),
                                    person.name(),
                                    code,
                                    valid.toMinutes(),
                                    valid.toDays()
                                });
        Mail plain = Mail.of(person.email(), texts.getString(kind + ".subject"), text);
        sender.send(
                kind.equals(INVITE)
                        ? post.look()
                                .flatMap(look -> look.html(person.fullName(), text, spoken))
                                .map(plain::withHtml)
                                .orElse(plain)
                        : plain);
    }

    private static Refusal unusable() {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The code is wrong, was used already, or is too old. Ask for another.",
                List.of(new FieldFault("code", "is wrong, used or too old")));
    }
}
