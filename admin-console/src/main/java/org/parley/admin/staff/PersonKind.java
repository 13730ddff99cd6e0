package org.parley.admin.staff;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.parley.desk.control.Avatar;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

import java.util.Optional;

/// Somebody's full name, with the initials beside it in the table.
final class PersonKind implements FieldKind {
    private static final double SIZE = 26;

    private final FieldKind text = Kinds.text();

    @Override
    public FieldEditor editor(FieldContext context) {
        return text.editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return text.shown(value, context);
    }

    @Override
    public Optional<Node> findSign(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        var avatar = new Avatar();
        avatar.show(value.toString());
        avatar.setMinSize(SIZE, SIZE);
        avatar.setPrefSize(SIZE, SIZE);
        avatar.setMaxSize(SIZE, SIZE);
        avatar.getStyleClass().add("small");
        return Optional.of(avatar);
    }

    @Override
    public double width() {
        return 130;
    }

    @Override
    public boolean grows() {
        return true;
    }
}
