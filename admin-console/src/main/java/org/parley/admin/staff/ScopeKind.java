package org.parley.admin.staff;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.choice.References;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which queues or agents a profile shows: all, or chosen ones.
record ScopeKind(ReadOnlyObjectProperty<Map<UUID, String>> names, List<Reach> reaches)
        implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context, this);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Scope scope
                ? scope.reach() == Reach.LISTED
                        ? context.texts().formats().number(scope.ids().size())
                        : word(context, scope.reach())
                : "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private static String word(FieldContext context, Reach reach) {
        String code = reach.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return context.texts().get("profiles.reach." + code);
    }

    private static final class Editor implements FieldEditor {
        private final ComboBox<Reach> reach = new ComboBox<>();
        private final FieldEditor chosen;
        private final VBox box = new VBox(6);
        private Runnable listener = () -> {};
        private boolean showing;

        Editor(FieldContext context, ScopeKind kind) {
            reach.setId(context.id());
            reach.setMaxWidth(Double.MAX_VALUE);
            reach.getItems().setAll(kind.reaches());
            reach.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable Reach one) {
                            return one == null ? "" : word(context, one);
                        }

                        @Override
                        public @Nullable Reach fromString(String text) {
                            return null;
                        }
                    });
            chosen = References.some(kind.names()).editor(context);
            chosen.node().setId(context.id() + ".chosen");
            reach.valueProperty()
                    .subscribe((_, now) -> {
                        chosen.node().setVisible(now != Reach.ALL);
                        chosen.node().setManaged(now != Reach.ALL);
                        changed();
                    });
            chosen.onChange(this::changed);
            box.getChildren().addAll(reach, chosen.node());
        }

        private void changed() {
            if (!showing) {
                listener.run();
            }
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public Node control() {
            return reach;
        }

        @Override
        public void show(@Nullable Object value) {
            Scope scope = value instanceof Scope known ? known : Scope.NONE;
            showing = true;
            reach.setValue(scope.reach());
            chosen.show(scope.ids());
            showing = false;
        }

        @Override
        public Object value() {
            Set<UUID> ids = new HashSet<>();
            if (chosen.value() instanceof Collection<?> many) {
                many.forEach(id -> ids.add((UUID) id));
            }
            return new Scope(reach.getValue(), ids);
        }

        @Override
        public void onChange(Runnable told) {
            listener = told;
        }
    }
}
