package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.desk.i18n.Texts;
import org.parley.phone.RegistrationState;

import java.util.ArrayList;
import java.util.List;

/// Whether calls can reach the telephone, and what to say of it.
final class PhoneLight {
    private final Texts texts;
    private final PhoneTexts words;
    private final ReadOnlyObjectWrapper<Registration> colour =
            new ReadOnlyObjectWrapper<>(Registration.CONNECTING);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    PhoneLight(Texts texts, PhoneTexts words) {
        this.texts = texts;
        this.words = words;
    }

    ReadOnlyObjectProperty<Registration> colour() {
        return colour.getReadOnlyProperty();
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    void show(RegistrationState state) {
        switch (state) {
            case RegistrationState.Registered _ ->
                    light(Registration.REGISTERED, texts.get("phonebar.registered"));
            case RegistrationState.Connecting _ ->
                    light(Registration.CONNECTING, texts.get("phonebar.connecting"));
            case RegistrationState.Offline _ ->
                    light(Registration.CONNECTING, texts.get("phonebar.not-registered"));
            case RegistrationState.Failed failed ->
                    light(Registration.FAILED, words.of(failed.failure()));
        }
    }

    /// A telephone that is none of the bar's.
    void show(DeskPhone phone) {
        if (!phone.mobile().isEmpty()) {
            light(Registration.REGISTERED, texts.get("phonebar.mobile", phone.mobile()));
            return;
        }
        if (!phone.registered()) {
            light(Registration.CONNECTING, texts.get("phonebar.desk-phone.missing"));
            return;
        }
        List<String> facts = new ArrayList<>();
        facts.add(texts.get("phonebar.desk-phone.at", phone.address()));
        if (!phone.program().isEmpty()) {
            facts.add(phone.program());
        }
        Integer latency = phone.latencyMillis();
        if (latency != null) {
            facts.add(texts.get("phonebar.desk-phone.latency", latency));
        }
        if (phone.behindNat()) {
            facts.add(texts.get("phonebar.desk-phone.nat"));
        }
        if (!phone.codecs().isEmpty()) {
            facts.add(texts.get("phonebar.desk-phone.codecs", phone.codecs()));
        }
        light(Registration.REGISTERED, String.join("\n", facts));
    }

    private void light(Registration now, String sentence) {
        text.set(sentence);
        colour.set(now);
    }
}
