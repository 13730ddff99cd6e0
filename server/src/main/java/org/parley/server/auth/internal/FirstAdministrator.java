package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PersonChanged;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.events.EventBus.Subscription;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// Makes the first administrator of an empty installation. The password is random, stands in a file
/// that only the server's own user may read, and must be changed at the first sign-in; then the
/// file goes away.
public final class FirstAdministrator implements Service {
    /// The login name.
    public static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Database db;
    private final PeopleService people;
    private final EventBus events;
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Subscription subscription;

    @Inject
    public FirstAdministrator(Database db, PeopleService people, EventBus events, DataConfig data) {
        this.db = db;
        this.people = people;
        this.events = events;
        this.file = data.folder().resolve("first-sign-in.txt");
    }

    @Override
    public String name() {
        return "first administrator";
    }

    @Override
    public synchronized void start() {
        subscription = events.subscribe(PersonChanged.class, change -> forget(change.person()));
        int admins = db.read(sql -> sql.fetchCount(PERSON, PERSON.ROLE.eq(Role.ADMIN.name())));
        if (admins > 0 || people.findByName(NAME).isPresent()) {
            return;
        }
        String password = password();
        write(
                "User name: "
                        + NAME
                        + "\nPassword:  "
                        + password
                        + "\n\nThe password must be changed at the first sign-in; then the server"
                        + " deletes this file.\n");
        var wanted =
                new NewPerson(
                        NAME,
                        "Administrator",
                        "admin@localhost.invalid",
                        Role.ADMIN,
                        null,
                        password);
        db.run(tx ->
                people.setPassword(
                        tx, people.create(tx, wanted, Actor.SERVER).id(), password, true));
        LOG.warn(
                "This installation has no administrator yet, so one was made: user name and"
                        + " password for the first sign-in stand in {}",
                file);
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void forget(Person changed) {
        if (changed.name().equals(NAME) && changed.version() > 1 && !changed.mustChangePassword()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} is out of date and could not be deleted: delete it", file, e);
            }
        }
    }

    private String password() {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            text.append(i == 0 ? "" : "-");
            random.ints(GROUP, 0, SIGNS.length()).forEach(sign -> text.append(SIGNS.charAt(sign)));
        }
        return text.toString();
    }

    private void write(String text) {
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartFailure(
                    "The password of the first administrator cannot be written to " + file + ".",
                    "Let the server's user write to the data folder: " + e.getMessage(),
                    e);
        }
    }
}
