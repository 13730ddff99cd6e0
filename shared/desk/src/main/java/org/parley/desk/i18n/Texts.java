package org.parley.desk.i18n;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/// All texts of a desk in the present language. Each feature brings a resource bundle whose keys
/// begin with the feature's name (`signin.title`).
public final class Texts {
    private final List<String> bundles;
    private final ReadOnlyObjectWrapper<Language> language;
    private ResourceBundle bundle;

    /// @param bundles base names, e.g. `org.parley.desk.texts`
    public Texts(List<String> bundles, Language language) {
        this.bundles = List.copyOf(bundles);
        this.language = new ReadOnlyObjectWrapper<>(this, "language", language);
        this.bundle = read(this.bundles, language);
    }

    /// Changes when the texts do; views are then made anew.
    public ReadOnlyObjectProperty<Language> language() {
        return language.getReadOnlyProperty();
    }

    /// Speaks another language from now on.
    public void speak(Language other) {
        if (other != language.get()) {
            bundle = read(bundles, other);
            language.set(other);
        }
    }

    /// The texts for an FXML loader.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The text of a key, its places filled in the way of [MessageFormat]: in a text with places an
    /// apostrophe is written twice.
    ///
    /// @throws java.util.MissingResourceException when no bundle has the key
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language.get().locale()).format(arguments);
    }

    /// Is there a text of this key?
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Numbers, dates and durations in the present language and this computer's zone.
    public Formats formats() {
        return new Formats(language.get().locale(), ZoneId.systemDefault());
    }

    private static ResourceBundle read(List<String> bundles, Language language) {
        var all = new LinkedHashMap<String, String>();
        var noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        for (String name : new ArrayList<>(bundles)) {
            var one =
                    ResourceBundle.getBundle(
                            name, language.locale(), Texts.class.getClassLoader(), noFallback);
            for (String key : Collections.list(one.getKeys())) {
                if (all.put(key, one.getString(key)) != null) {
                    throw new IllegalStateException("Two bundles have the text '" + key + "'.");
                }
            }
        }
        return new Joined(all);
    }

    private static final class Joined extends ResourceBundle {
        private final Map<String, String> texts;

        Joined(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
