package org.parley.desk.entity.field;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// Yes or no.
final class SwitchEditor implements FieldEditor {
    private final ToggleSwitch control;

    SwitchEditor(FieldContext context) {
        control = new ToggleSwitch(context.label());
        control.setId(context.id());
        control.setLabelPosition(HorizontalDirection.RIGHT);
        control.setFocusTraversable(true);
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setSelected(Boolean.TRUE.equals(value));
    }

    @Override
    public Object value() {
        return control.isSelected();
    }

    @Override
    public boolean carriesLabel() {
        return true;
    }

    @Override
    public void onChange(Runnable listener) {
        control.selectedProperty().subscribe((_, _) -> listener.run());
    }
}
