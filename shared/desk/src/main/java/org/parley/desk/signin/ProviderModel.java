package org.parley.desk.signin;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.client.Session;
import org.parley.contract.auth.SignInOptions;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;

import java.util.function.Consumer;

/// Signing in by the identity provider of the server, where it has one.
final class ProviderModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final BackgroundWork background;
    private final StringProperty server;
    private final Texts texts;
    private final StringProperty label = new SimpleStringProperty("");
    private String lookedAt = "";
    private Consumer<SignInOptions> looked = _ -> {};
    private boolean gaveUp;

    ProviderModel(
            SignInDoor door,
            SignInProgress progress,
            BackgroundWork background,
            StringProperty server,
            Texts texts) {
        this.door = door;
        this.progress = progress;
        this.background = background;
        this.server = server;
        this.texts = texts;
    }

    /// Hears what else the server offers.
    void onOptions(Consumer<SignInOptions> listener) {
        looked = listener;
    }

    /// How people call the provider; empty where there is none.
    StringProperty label() {
        return label;
    }

    /// Looks whether the server that was typed has a provider; a server that is not reached shows
    /// itself when somebody signs in.
    void look() {
        String address = server.get().strip();
        if (address.isEmpty() || address.equals(lookedAt)) {
            return;
        }
        lookedAt = address;
        label.set("");
        background
                .run("Looking for an identity provider", () -> door.options(address))
                .onSuccess(options -> {
                    String found = options.singleSignOn();
                    if (address.equals(lookedAt)) {
                        looked.accept(options);
                        label.set(found == null ? "" : found);
                    }
                })
                .onFailure(_ -> lookedAt = "");
    }

    /// Sends the browser there.
    ///
    /// @param then takes the session
    void signIn(Consumer<Session> then) {
        if (progress.busy().get() || server.get().isBlank()) {
            return;
        }
        String address = server.get().strip();
        gaveUp = false;
        progress.go(SignInStep.PROVIDER);
        progress.ask(
                "Signing in by the identity provider",
                () -> door.signInByProvider(address, texts.get("signin.provider.page")),
                then);
    }

    /// Waits no longer for the browser.
    void giveUp() {
        gaveUp = true;
        door.giveUp();
    }

    /// Whether a failure is nothing but the end of waiting.
    boolean wasGivenUp() {
        boolean was = gaveUp;
        gaveUp = false;
        return was;
    }
}
