package org.parley.admin.settings;

import jakarta.inject.Inject;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.parley.contract.settings.ClientUpdates;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SearchStart;
import org.parley.contract.settings.SettingsApi;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The centre's name, language and clock, its numbers, and what desks may.
public final class GeneralView extends SettingsPage<GeneralSettings> {
    private TextField name;
    private ComboBox<String> language;
    private ComboBox<String> zone;
    private TextField least;
    private TextField most;
    private CheckBox rememberMe;
    private ComboBox<ClientUpdates> updates;
    private TextField mandatoryFrom;
    private TextField download;
    private TextField signOffAfter;
    private ComboBox<SearchStart> search;
    private TextField maskedCharacters;

    @Inject
    @SuppressWarnings("NullAway.Init") // build makes the fields
    public GeneralView(SettingsDesk desk) {
        super(desk, "general");
    }

    @Override
    void build(SettingsForm form) {
        form.card("centre");
        name = form.text("centre.name");
        language =
                form.choice(
                        "centre.language",
                        List.of("en", "it"),
                        code -> texts().get("general.language." + code));
        zone = form.choice("centre.zone", zones(), id -> id.replace('_', ' '));
        form.card("numbers");
        least = form.number("numbers.least");
        most = form.number("numbers.most");
        form.card("clients");
        rememberMe = form.flag("clients.rememberMe");
        updates =
                form.choice(
                        "clients.updates",
                        List.of(ClientUpdates.values()),
                        choice ->
                                texts().get(
                                                "general.updates."
                                                        + choice.name().toLowerCase(Locale.ROOT)));
        mandatoryFrom = form.text("clients.mandatoryFrom");
        download = form.text("clients.download");
        signOffAfter = form.number("clients.signOffAfter");
        form.card("security");
        maskedCharacters = form.number("security.maskedCharacters");
        form.card("lists");
        search =
                form.choice(
                        "search",
                        List.of(SearchStart.values()),
                        choice ->
                                texts().get(
                                                "general.search."
                                                        + choice.name().toLowerCase(Locale.ROOT)));
    }

    /// Zones by the names that people know.
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || id.matches("[A-Z][a-z]+/.*"))
                .filter(id -> !id.startsWith("Etc/"))
                .sorted()
                .toList();
    }

    @Override
    GeneralSettings load(SettingsApi api) {
        return api.general();
    }

    @Override
    GeneralSettings store(SettingsApi api, GeneralSettings settings) {
        return api.changeGeneral(settings);
    }

    @Override
    void show(GeneralSettings settings) {
        name.setText(settings.centre().name());
        language.setValue(settings.centre().language());
        String own = settings.centre().zone();
        if (!zone.getItems().contains(own)) {
            zone.getItems().addFirst(own);
        }
        zone.setValue(own);
        least.setText(Integer.toString(settings.numbers().least()));
        most.setText(Integer.toString(settings.numbers().most()));
        rememberMe.setSelected(settings.clients().rememberMe());
        updates.setValue(settings.clients().updates());
        mandatoryFrom.setText(settings.clients().mandatoryFrom());
        download.setText(settings.clients().download());
        signOffAfter.setText(Integer.toString(settings.clients().signOffAfter()));
        search.setValue(settings.search());
        maskedCharacters.setText(Integer.toString(settings.security().maskedCharacters()));
    }

    @Override
    GeneralSettings read(GeneralSettings before) {
        return new GeneralSettings(
                new GeneralSettings.Centre(
                        name.getText().strip(),
                        Objects.requireNonNullElse(language.getValue(), "en"),
                        Objects.requireNonNullElse(zone.getValue(), "UTC")),
                new GeneralSettings.Numbers(
                        number("numbers.least", least), number("numbers.most", most)),
                new GeneralSettings.Clients(
                        rememberMe.isSelected(),
                        Objects.requireNonNullElse(updates.getValue(), ClientUpdates.ASK),
                        mandatoryFrom.getText().strip(),
                        download.getText().strip(),
                        number("clients.signOffAfter", signOffAfter)),
                Objects.requireNonNullElse(search.getValue(), SearchStart.TYPING),
                new GeneralSettings.Security(number("security.maskedCharacters", maskedCharacters)),
                before.version());
    }
}
