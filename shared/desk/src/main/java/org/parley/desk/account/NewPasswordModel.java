package org.parley.desk.account;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.PasswordRule;
import org.parley.contract.auth.PasswordRules;

import java.util.Set;

/// A change of one's own password as it is typed.
public final class NewPasswordModel {
    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ObjectProperty<PasswordRules> rules =
            new SimpleObjectProperty<>(PasswordRules.OFF);
    private final ObjectBinding<Set<PasswordRule>> broken =
            Bindings.createObjectBinding(() -> rules.get().broken(next.get()), next, rules);
    private final BooleanBinding differs =
            Bindings.createBooleanBinding(
                    () -> !next.get().isEmpty() && !next.get().equals(current.get()),
                    next,
                    current);
    private final BooleanBinding repeated =
            Bindings.createBooleanBinding(
                    () -> !next.get().isEmpty() && next.get().equals(again.get()), next, again);
    private final BooleanBinding complete =
            Bindings.createBooleanBinding(
                    () ->
                            !current.get().isEmpty()
                                    && broken.get().isEmpty()
                                    && differs.get()
                                    && repeated.get(),
                    current,
                    broken,
                    differs,
                    repeated);

    public StringProperty current() {
        return current;
    }

    public StringProperty next() {
        return next;
    }

    public StringProperty again() {
        return again;
    }

    /// What the new one must be.
    public ObjectProperty<PasswordRules> rules() {
        return rules;
    }

    /// Which rules it breaks as typed so far.
    public ObjectBinding<Set<PasswordRule>> broken() {
        return broken;
    }

    /// It differs from the current one.
    public BooleanBinding differs() {
        return differs;
    }

    /// It was typed twice alike.
    public BooleanBinding repeated() {
        return repeated;
    }

    /// The server may be asked.
    public BooleanBinding complete() {
        return complete;
    }

    /// Forgets what was typed.
    public void clear() {
        current.set("");
        next.set("");
        again.set("");
    }
}
