package org.parley.server.platform.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the annotations of a section's record say.
final class Sections {
    private Sections() {}

    static Section of(Class<? extends Record> type) {
        Section section = type.getAnnotation(Section.class);
        if (section == null) {
            throw new IllegalStateException(type + " lacks @Section");
        }
        return section;
    }

    static List<Key> keys(Class<? extends Record> type) {
        String section = of(type).value();
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Key(section, component, setting(component)))
                .toList();
    }

    private static Setting setting(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalStateException(component + " lacks @Setting");
        }
        return setting;
    }

    /// One key and the component it reaches.
    record Key(String section, RecordComponent component, Setting setting) {
        String name() {
            var text = new StringBuilder(section).append('.');
            for (char c : component.getName().toCharArray()) {
                if (Character.isUpperCase(c)) {
                    text.append('-');
                }
                text.append(c);
            }
            return text.toString().toLowerCase(Locale.ROOT);
        }
    }
}
