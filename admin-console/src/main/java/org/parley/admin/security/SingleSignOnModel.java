package org.parley.admin.security;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.Role;
import org.parley.contract.auth.sso.SingleSignOn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The identity provider as it is being changed.
public final class SingleSignOnModel {
    /// A text that is set.
    public enum Text {
        LABEL,
        ISSUER,
        CLIENT_ID,
        /// Typed only to exchange it; the server keeps the present one otherwise.
        CLIENT_SECRET,
        SCOPES,
        CLAIM
    }

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final BooleanProperty onlyUsers = new SimpleBooleanProperty();
    private final BooleanProperty onlyAgents = new SimpleBooleanProperty();
    private final ObjectProperty<SingleSignOn.Match> match =
            new SimpleObjectProperty<>(SingleSignOn.Match.LOGIN_NAME);
    private final Map<Text, StringProperty> texts = new EnumMap<>(Text.class);

    SingleSignOnModel() {
        for (Text each : Text.values()) {
            texts.put(each, new SimpleStringProperty(""));
        }
        show(SingleSignOn.OFF);
    }

    public BooleanProperty on() {
        return on;
    }

    /// Whether users sign in by the provider alone.
    public BooleanProperty onlyUsers() {
        return onlyUsers;
    }

    /// Whether agents sign in by the provider alone.
    public BooleanProperty onlyAgents() {
        return onlyAgents;
    }

    public ObjectProperty<SingleSignOn.Match> match() {
        return match;
    }

    public StringProperty text(Text which) {
        return Objects.requireNonNull(texts.get(which));
    }

    /// All that may change.
    List<Observable> all() {
        List<Observable> all = new ArrayList<>(texts.values());
        all.addAll(List.of(on, onlyUsers, onlyAgents, match));
        return all;
    }

    void show(SingleSignOn stored) {
        on.set(stored.on());
        text(Text.LABEL).set(stored.label());
        text(Text.ISSUER).set(stored.issuer());
        text(Text.CLIENT_ID).set(stored.clientId());
        text(Text.CLIENT_SECRET).set("");
        text(Text.SCOPES).set(stored.scopes());
        text(Text.CLAIM).set(stored.claim());
        match.set(stored.match());
        onlyUsers.set(stored.only().contains(Role.USER));
        onlyAgents.set(stored.only().contains(Role.AGENT));
    }

    /// Fills in what Google's accounts need, but for the client's id and secret.
    void google() {
        SingleSignOn google = SingleSignOn.GOOGLE;
        on.set(true);
        text(Text.LABEL).set(google.label());
        text(Text.ISSUER).set(google.issuer());
        text(Text.SCOPES).set(google.scopes());
        text(Text.CLAIM).set(google.claim());
        match.set(google.match());
    }

    SingleSignOn draft() {
        Set<Role> only = EnumSet.noneOf(Role.class);
        if (onlyUsers.get()) {
            only.add(Role.USER);
        }
        if (onlyAgents.get()) {
            only.add(Role.AGENT);
        }
        String secret = text(Text.CLIENT_SECRET).get();
        return new SingleSignOn(
                on.get(),
                text(Text.LABEL).get().strip(),
                text(Text.ISSUER).get().strip(),
                text(Text.CLIENT_ID).get().strip(),
                secret.isEmpty() ? null : secret,
                text(Text.SCOPES).get().strip(),
                text(Text.CLAIM).get().strip(),
                match.get(),
                only);
    }
}
