package org.parley.admin.security;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.ApiKeyApi;
import org.parley.contract.auth.account.MadeApiKey;
import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// The keys of programs. Used on the screen's thread.
public final class KeysViewModel {
    private final ApiKeyApi api;
    private final Toasts toasts;
    private final Texts texts;
    private final boolean mayEdit;
    private final List<Permission> scopes;
    private final InstantSource now;
    private final BackgroundWork background;
    private final FoundRows<ApiKey> keys;

    @Inject
    public KeysViewModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            Toasts toasts,
            Texts texts) {
        this.api = session.api(ApiKeyApi.class);
        this.mayEdit = session.may(Permission.KEYS_EDIT);
        this.scopes =
                session.me().permissions().stream()
                        .filter(permission -> permission != Permission.SIGNED_IN)
                        .sorted(Comparator.comparing(Permission::code))
                        .toList();
        this.now = session.clock();
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        keys = new FoundRows<>(search -> api.list(search, FoundRows.MOST, 0), background, problems);
    }

    FoundRows<ApiKey> keys() {
        return keys;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /// What a key of the signed-in person can be allowed.
    List<Permission> scopes() {
        return scopes;
    }

    /// The server's time.
    InstantSource now() {
        return now;
    }

    boolean isOver(ApiKey key) {
        var end = key.expiresAt();
        return end != null && !end.isAfter(now.instant());
    }

    /// Makes a key.
    ///
    /// @param show shows the key itself, this once
    void create(NewApiKey wanted, Consumer<MadeApiKey> show) {
        background
                .run("Making a key", () -> api.create(wanted))
                .onSuccess(made -> {
                    keys.load();
                    show.accept(made);
                })
                .onFailure(keys::failed);
    }

    void delete(ApiKey key) {
        keys.change(
                "Deleting a key",
                () -> api.delete(key.id()),
                () -> toasts.tell(texts.get("keys.deleted", key.name())));
    }
}
