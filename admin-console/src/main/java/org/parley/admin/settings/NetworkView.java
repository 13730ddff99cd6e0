package org.parley.admin.settings;

import jakarta.inject.Inject;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.parley.contract.settings.NetworkSettings;
import org.parley.contract.settings.SettingsApi;

/// How telephones and carriers reach the centre.
public final class NetworkView extends SettingsPage<NetworkSettings> {
    private TextField publicAddress;
    private TextArea localNetworks;
    private TextField sipPort;
    private TextField sipTlsPort;
    private TextField wssPort;
    private TextField mediaFirst;
    private TextField mediaLast;
    private TextField stun;
    private TextField turn;
    private TextField user;
    private PasswordField password;

    @Inject
    @SuppressWarnings("NullAway.Init") // build makes the fields
    public NetworkView(SettingsDesk desk) {
        super(desk, "network");
    }

    @Override
    void build(SettingsForm form) {
        form.card("addresses");
        publicAddress = form.text("publicAddress");
        localNetworks = form.lines("localNetworks");
        form.card("ports");
        sipPort = form.number("sipPort");
        sipTlsPort = form.number("sipTlsPort");
        wssPort = form.number("wssPort");
        mediaFirst = form.number("mediaFirst");
        mediaLast = form.number("mediaLast");
        form.card("relay");
        stun = form.text("relay.stun");
        turn = form.text("relay.turn");
        user = form.text("relay.user");
        password = form.password("relay.password");
    }

    @Override
    NetworkSettings load(SettingsApi api) {
        return api.network();
    }

    @Override
    NetworkSettings store(SettingsApi api, NetworkSettings settings) {
        return api.changeNetwork(settings);
    }

    @Override
    void show(NetworkSettings settings) {
        publicAddress.setText(settings.publicAddress());
        localNetworks.setText(String.join("\n", settings.localNetworks()));
        sipPort.setText(port(settings.sipPort()));
        sipTlsPort.setText(port(settings.sipTlsPort()));
        wssPort.setText(port(settings.wssPort()));
        mediaFirst.setText(port(settings.mediaFirst()));
        mediaLast.setText(port(settings.mediaLast()));
        stun.setText(settings.relay().stun());
        turn.setText(settings.relay().turn());
        user.setText(settings.relay().user());
        password.setText("");
        password.setPromptText(promptOf(settings.relay()));
    }

    private String promptOf(NetworkSettings.Relay relay) {
        if (relay.passwordSet()) {
            return texts().get("network.password.kept");
        }
        return relay.user().isEmpty() ? "" : texts().get("network.password.missing");
    }

    @Override
    NetworkSettings read(NetworkSettings before) {
        return new NetworkSettings(
                publicAddress.getText().strip(),
                localNetworks
                        .getText()
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList(),
                number("sipPort", sipPort),
                number("sipTlsPort", sipTlsPort),
                number("wssPort", wssPort),
                number("mediaFirst", mediaFirst),
                number("mediaLast", mediaLast),
                new NetworkSettings.Relay(
                        stun.getText().strip(),
                        turn.getText().strip(),
                        user.getText(),
                        password.getText(),
                        before.relay().passwordSet()),
                before.version());
    }

    @Override
    String questionBefore(NetworkSettings before, NetworkSettings after) {
        boolean telephones =
                before.sipPort() != after.sipPort()
                        || before.sipTlsPort() != after.sipTlsPort()
                        || before.wssPort() != after.wssPort()
                        || !before.publicAddress().equals(after.publicAddress())
                        || !before.localNetworks().equals(after.localNetworks());
        return telephones ? texts().get("network.register-again") : "";
    }

    private static String port(int port) {
        return port == 0 ? "" : Integer.toString(port);
    }
}
