package org.parley.admin.security;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.Role;
import org.parley.contract.auth.directory.DirectoryPerson;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.directory.DirectorySignIn.Protection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The directory as it is being changed.
public final class DirectoryModel {
    private static final int LARGEST_PORT = 65_535;

    /// A text that is set.
    public enum Text {
        HOST,
        PORT,
        AUTHORITY,
        PATTERN,
        BASE,
        FILTER,
        SEARCHER,
        /// Typed only to exchange it; the server keeps the present one otherwise.
        SECRET,
        GROUPS,
        GROUP_ADMIN,
        GROUP_USER,
        GROUP_AGENT
    }

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<Protection> protection =
            new SimpleObjectProperty<>(Protection.LDAPS);
    private final Map<Role, BooleanProperty> roles = new EnumMap<>(Role.class);
    private final Map<Text, StringProperty> texts = new EnumMap<>(Text.class);

    DirectoryModel() {
        for (Text each : Text.values()) {
            texts.put(each, new SimpleStringProperty(""));
        }
        for (Role each : Role.values()) {
            roles.put(each, new SimpleBooleanProperty());
        }
        show(DirectorySignIn.OFF);
    }

    public BooleanProperty on() {
        return on;
    }

    public ObjectProperty<Protection> protection() {
        return protection;
    }

    /// Whether the role's people are checked by the directory.
    public BooleanProperty checks(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    public StringProperty text(Text which) {
        return Objects.requireNonNull(texts.get(which));
    }

    /// All that may change.
    List<Observable> all() {
        List<Observable> all = new ArrayList<>(texts.values());
        all.addAll(roles.values());
        all.addAll(List.of(on, protection));
        return all;
    }

    void show(DirectorySignIn stored) {
        DirectoryPerson person = stored.person();
        on.set(stored.on());
        protection.set(stored.protection());
        text(Text.HOST).set(stored.host());
        text(Text.PORT).set(Integer.toString(stored.port()));
        text(Text.AUTHORITY).set(stored.authority());
        text(Text.PATTERN).set(person.pattern());
        text(Text.BASE).set(person.base());
        text(Text.FILTER).set(person.filter());
        text(Text.SEARCHER).set(person.searcher());
        text(Text.SECRET).set("");
        text(Text.GROUPS).set(person.groups());
        for (Role role : Role.values()) {
            checks(role).set(stored.roles().contains(role));
            text(groupOf(role)).set(stored.groups().getOrDefault(role, ""));
        }
    }

    DirectorySignIn draft() {
        Set<Role> checked = EnumSet.noneOf(Role.class);
        Map<Role, String> groups = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (checks(role).get()) {
                checked.add(role);
            }
            String group = typed(groupOf(role));
            if (!group.isEmpty()) {
                groups.put(role, group);
            }
        }
        String secret = text(Text.SECRET).get();
        return new DirectorySignIn(
                on.get(),
                typed(Text.HOST),
                port(),
                protection.get(),
                typed(Text.AUTHORITY),
                new DirectoryPerson(
                        typed(Text.PATTERN),
                        typed(Text.BASE),
                        typed(Text.FILTER),
                        typed(Text.SEARCHER),
                        secret.isEmpty() ? null : secret,
                        typed(Text.GROUPS)),
                checked,
                groups);
    }

    private String typed(Text which) {
        return text(which).get().strip();
    }

    /// What is no port goes to the server as 0, which refuses it.
    private int port() {
        String typed = typed(Text.PORT);
        int port = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
        return port <= LARGEST_PORT ? port : 0;
    }

    private static Text groupOf(Role role) {
        return switch (role) {
            case ADMIN -> Text.GROUP_ADMIN;
            case USER -> Text.GROUP_USER;
            case AGENT -> Text.GROUP_AGENT;
        };
    }
}
