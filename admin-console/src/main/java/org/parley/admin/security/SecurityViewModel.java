package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.parley.client.Session;
import org.parley.contract.auth.LockOutRules;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SecondFactorRules;
import org.parley.contract.auth.SecurityApi;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The security settings as they are being changed. Used on the screen's thread.
public final class SecurityViewModel {
    /// A number that is set.
    public enum Figure {
        LENGTH(8, 64),
        VALID_DAYS(0, 3650),
        WARN_DAYS(0, 365),
        HISTORY(0, 12),
        FAILURES(0, 1000),
        MINUTES(0, 10_080);

        final int least;
        final int most;

        Figure(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /// Something that is on or off.
    public enum Switch {
        SUITE,
        LOWER_CASE,
        UPPER_CASE,
        DIGIT,
        SIGN,
        CHANGE_FIRST,
        SECOND_FACTOR,
        FACTOR_ADMIN,
        FACTOR_USER,
        FACTOR_AGENT
    }

    private final SecurityApi api;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Toasts toasts;
    private final Texts texts;
    private final boolean mayEdit;
    private final Map<Figure, ObjectProperty<Integer>> figures = new EnumMap<>(Figure.class);
    private final Map<Switch, BooleanProperty> switches = new EnumMap<>(Switch.class);
    private final ReadOnlyObjectWrapper<SecuritySettings> stored =
            new ReadOnlyObjectWrapper<>(SecuritySettings.USUAL);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SingleSignOnModel singleSignOn = new SingleSignOnModel();
    private final DirectoryModel directory = new DirectoryModel();
    private final DirectoryTrialModel trial;
    private final BooleanBinding changed;

    @Inject
    public SecurityViewModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            Toasts toasts,
            Texts texts) {
        this.api = session.api(SecurityApi.class);
        this.mayEdit = session.may(Permission.SECURITY_EDIT);
        this.background = background;
        this.problems = problems;
        this.toasts = toasts;
        this.texts = texts;
        this.trial = new DirectoryTrialModel(api, directory, background, problems, texts);
        for (Figure figure : Figure.values()) {
            figures.put(figure, new SimpleObjectProperty<>(figure.least));
        }
        for (Switch each : Switch.values()) {
            switches.put(each, new SimpleBooleanProperty());
        }
        show(SecuritySettings.USUAL);
        Set<Observable> all =
                Stream.concat(figures.values().stream(), switches.values().stream())
                        .collect(Collectors.toSet());
        all.add(stored);
        all.addAll(singleSignOn.all());
        all.addAll(directory.all());
        changed =
                Bindings.createBooleanBinding(
                        () -> !draft().equals(stored.get()), all.toArray(Observable[]::new));
    }

    public ObjectProperty<Integer> figure(Figure which) {
        return Objects.requireNonNull(figures.get(which));
    }

    public BooleanProperty on(Switch which) {
        return Objects.requireNonNull(switches.get(which));
    }

    /// The identity provider.
    public SingleSignOnModel singleSignOn() {
        return singleSignOn;
    }

    /// The organisation's directory.
    public DirectoryModel directory() {
        return directory;
    }

    /// A try of the directory.
    public DirectoryTrialModel trial() {
        return trial;
    }

    /// Something differs from what is stored.
    public BooleanBinding changed() {
        return changed;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the signed-in person may change them.
    public boolean mayEdit() {
        return mayEdit;
    }

    /// Reads what is stored; what was changed and not saved is dropped.
    public void load() {
        busy.set(true);
        background
                .run("Loading the security settings", api::get)
                .onSuccess(this::arrived)
                .onFailure(this::failed);
    }

    /// Stores what is on the screen.
    public void save() {
        SecuritySettings draft = draft();
        busy.set(true);
        background
                .run("Saving the security settings", () -> api.put(draft))
                .onSuccess(now -> {
                    arrived(now);
                    toasts.tell(texts.get("security.saved"));
                })
                .onFailure(this::failed);
    }

    /// Back to what is stored.
    public void discard() {
        problem.set(Optional.empty());
        show(stored.get());
    }

    private void arrived(SecuritySettings now) {
        busy.set(false);
        problem.set(Optional.empty());
        stored.set(now);
        show(now);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(Optional.of(problems.of(failure)));
    }

    private void show(SecuritySettings settings) {
        PasswordRules passwords = settings.passwords();
        on(Switch.SUITE).set(passwords.suite());
        on(Switch.LOWER_CASE).set(passwords.lowerCase());
        on(Switch.UPPER_CASE).set(passwords.upperCase());
        on(Switch.DIGIT).set(passwords.digit());
        on(Switch.SIGN).set(passwords.sign());
        on(Switch.CHANGE_FIRST).set(passwords.changeFirst());
        figure(Figure.LENGTH).set(passwords.minimumLength());
        figure(Figure.VALID_DAYS).set(passwords.validDays());
        figure(Figure.WARN_DAYS).set(passwords.warnDays());
        figure(Figure.HISTORY).set(passwords.history());
        figure(Figure.FAILURES).set(settings.lockOut().failures());
        figure(Figure.MINUTES).set(settings.lockOut().minutes());
        singleSignOn.show(settings.singleSignOn());
        directory.show(settings.directory());
        SecondFactorRules factor = settings.secondFactor();
        on(Switch.SECOND_FACTOR).set(factor.allowed());
        for (Role role : Role.values()) {
            on(switchOf(role)).set(factor.roles().contains(role));
        }
    }

    private SecuritySettings draft() {
        var passwords =
                new PasswordRules(
                        on(Switch.SUITE).get(),
                        figure(Figure.LENGTH).get(),
                        on(Switch.LOWER_CASE).get(),
                        on(Switch.UPPER_CASE).get(),
                        on(Switch.DIGIT).get(),
                        on(Switch.SIGN).get(),
                        figure(Figure.VALID_DAYS).get(),
                        figure(Figure.WARN_DAYS).get(),
                        on(Switch.CHANGE_FIRST).get(),
                        figure(Figure.HISTORY).get());
        var lockOut = new LockOutRules(figure(Figure.FAILURES).get(), figure(Figure.MINUTES).get());
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> on(switchOf(role)).get())
                        .collect(Collectors.toSet());
        var factor = new SecondFactorRules(on(Switch.SECOND_FACTOR).get(), roles);
        return stored.get()
                .withPasswords(passwords)
                .withLockOut(lockOut)
                .withSecondFactor(factor)
                .withSingleSignOn(singleSignOn.draft())
                .withDirectory(directory.draft());
    }

    private static Switch switchOf(Role role) {
        return switch (role) {
            case ADMIN -> Switch.FACTOR_ADMIN;
            case USER -> Switch.FACTOR_USER;
            case AGENT -> Switch.FACTOR_AGENT;
        };
    }
}
