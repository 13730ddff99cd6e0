package org.parley.desk.entity;

import javafx.scene.Node;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.FieldKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The declaration of a screen: the record's fields in the order of columns and form, with their
/// kinds. What the fields may hold is read from the record's Jakarta constraints.
///
/// ```java
/// EntityScreen.of(Pause.class, PauseApi.class, Pause.KIND, "pauses")
///         .field("name", Kinds.text())
///         .field("paid", Kinds.flag())
///         .blank(() -> new Pause(Ids.next(), "", true, 0));
/// ```
///
/// Texts: `prefix.title`, `prefix.field` for each field, `prefix.field.hint` where a hint under the
/// field helps. Node ids begin with the prefix.
public final class EntityScreen<E extends Identified & Versioned> {
    private final Class<? extends EntityApi<E>> api;
    private final String kind;
    private final String prefix;
    private final RecordShape<E> shape;
    private final Constraints<E> constraints;
    private final List<ScreenField> fields;
    private final Map<String, Function<E, Node>> panels;
    private final Map<String, BiConsumer<Window, List<E>>> deeds;
    private final List<String> bulk;
    private final Map<String, Predicate<E>> missing;
    private final boolean published;
    private final @Nullable Function<List<E>, String> loss;
    private final Supplier<E> blank;

    private EntityScreen(Builder<E> built, Supplier<E> blank) {
        api = built.api;
        kind = built.kind;
        prefix = built.prefix;
        shape = new RecordShape<>(built.type);
        constraints = new Constraints<>(built.type, shape);
        fields = List.copyOf(built.fields);
        panels = new LinkedHashMap<>(built.panels);
        deeds = new LinkedHashMap<>(built.deeds);
        bulk = List.copyOf(built.bulk);
        missing = Map.copyOf(built.missing);
        published = built.published;
        loss = built.loss;
        this.blank = blank;
    }

    /// Begins a declaration.
    ///
    /// @param kind as the contract's record says
    /// @param prefix of texts and node ids
    public static <E extends Identified & Versioned> Builder<E> of(
            Class<E> type, Class<? extends EntityApi<E>> api, String kind, String prefix) {
        return new Builder<>(type, api, kind, prefix);
    }

    Class<? extends EntityApi<E>> api() {
        return api;
    }

    String kind() {
        return kind;
    }

    public String prefix() {
        return prefix;
    }

    RecordShape<E> shape() {
        return shape;
    }

    Constraints<E> constraints() {
        return constraints;
    }

    public List<ScreenField> fields() {
        return fields;
    }

    Map<String, Function<E, Node>> panels() {
        return Collections.unmodifiableMap(panels);
    }

    /// What the menu of a row does to all that are chosen.
    Map<String, BiConsumer<Window, List<E>>> deeds() {
        return Collections.unmodifiableMap(deeds);
    }

    /// The form's tabs with fields, the first one empty.
    List<String> tabs() {
        return fields.stream().map(ScreenField::tab).distinct().toList();
    }

    /// Whether Asterisk has to learn of each change.
    boolean isPublished() {
        return published;
    }

    /// Says what goes with things that are deleted; absent where that is nothing.
    @Nullable Function<List<E>, String> loss() {
        return loss;
    }

    E blank() {
        return blank.get();
    }

    Permission edit() {
        return Objects.requireNonNull(api.getAnnotation(EntityAccess.class)).edit();
    }

    Permission delete() {
        return edit().deletion();
    }

    /// The fields that many things are given at once.
    List<ScreenField> bulk() {
        return fields.stream().filter(field -> bulk.contains(field.name())).toList();
    }

    /// Says of stored things whether the value of a field is missing, though the field cannot show
    /// it: passwords, by the field's name.
    Map<String, Predicate<E>> missing() {
        return missing;
    }

    /// What people call the thing: its first field.
    String nameOf(E entity) {
        return String.valueOf(shape.get(entity, fields.getFirst().part()));
    }

    /// Collects the fields.
    public static final class Builder<E extends Identified & Versioned> {
        private final Class<E> type;
        private final Class<? extends EntityApi<E>> api;
        private final String kind;
        private final String prefix;
        private final RecordShape<E> shape;
        private final List<ScreenField> fields = new ArrayList<>();
        private final Map<String, Function<E, Node>> panels = new LinkedHashMap<>();
        private final Map<String, BiConsumer<Window, List<E>>> deeds = new LinkedHashMap<>();
        private final List<String> bulk = new ArrayList<>();
        private final Map<String, Predicate<E>> missing = new HashMap<>();
        private String tab = "";
        private boolean published;
        private @Nullable Function<List<E>, String> loss;

        private Builder(
                Class<E> type, Class<? extends EntityApi<E>> api, String kind, String prefix) {
            this.type = type;
            this.api = api;
            this.kind = kind;
            this.prefix = prefix;
            this.shape = new RecordShape<>(type);
        }

        /// A field of table and form.
        ///
        /// @throws IllegalArgumentException when the record has no such component
        public Builder<E> field(String component, FieldKind kindOfField) {
            return field(component, kindOfField, Place.EVERYWHERE);
        }

        public Builder<E> field(String component, FieldKind kindOfField, Place place) {
            fields.add(new ScreenField(shape.part(component), kindOfField, place, tab));
            return this;
        }

        /// Has the next fields stand on a tab of their own in the form, called `prefix.tab.key`.
        public Builder<E> tab(String key) {
            tab = key;
            return this;
        }

        /// A tab of the form, called `prefix.tab.key`, with what there is beside the fields. It is
        /// made each time it is opened, for things that are stored.
        public Builder<E> panel(String key, Function<E, Node> content) {
            panels.put(key, content);
            return this;
        }

        /// An entry of the rows' menu, called `prefix.do.key`, for all that are chosen.
        public Builder<E> deed(String key, BiConsumer<Window, List<E>> action) {
            deeds.put(key, action);
            return this;
        }

        /// Lets these fields be changed for many things at once.
        public Builder<E> bulk(String... components) {
            bulk.addAll(List.of(components));
            return this;
        }

        /// Has the form of a stored thing say under a field, by the text `prefix.field.missing`,
        /// that nothing is stored which the thing needs. For passwords, which a form never shows.
        ///
        /// @param lacks whether it is so
        public Builder<E> missing(String component, Predicate<E> lacks) {
            missing.put(component, lacks);
            return this;
        }

        /// Has the form tell after each save whether Asterisk has taken it over.
        public Builder<E> published() {
            published = true;
            return this;
        }

        /// Has the question before deleting tell what goes with the chosen things.
        ///
        /// @param loss asks the server, not on the screen's thread
        public Builder<E> losing(Function<List<E>, String> loss) {
            this.loss = loss;
            return this;
        }

        /// Ends the declaration.
        ///
        /// @param blank what a form for a new thing begins with
        public EntityScreen<E> blank(Supplier<E> blank) {
            return new EntityScreen<>(this, blank);
        }
    }
}
