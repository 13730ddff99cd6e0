package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.parley.desk.i18n.Texts;
import org.parley.phone.RegistrationState;

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

    private void light(Registration now, String sentence) {
        text.set(sentence);
        colour.set(now);
    }
}
