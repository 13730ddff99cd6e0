package org.parley.admin.smtp;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

import java.util.List;

/// A mail service; choosing one fills in where its server is.
final class ServiceKind implements FieldKind {
    private final FieldKind plain = Kinds.choice();

    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(plain.editor(context));
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return plain.shown(value, context);
    }

    @Override
    public List<Option> options(FieldContext context) {
        return plain.options(context);
    }

    private static final class Editor implements FieldEditor {
        private final FieldEditor choice;

        Editor(FieldEditor choice) {
            this.choice = choice;
            if (choice.node() instanceof ComboBox<?> box) {
                box.setOnAction(_ -> {
                    if (box.isFocused()) {
                        fill();
                    }
                });
            }
        }

        @Override
        public Node node() {
            return choice.node();
        }

        @Override
        public void show(@Nullable Object value) {
            choice.show(value);
        }

        @Override
        public @Nullable Object value() {
            return choice.value();
        }

        @Override
        public void onChange(Runnable listener) {
            choice.onChange(listener);
        }

        @SuppressWarnings("unchecked") // the editor of the security has its constants
        private void fill() {
            if (choice.value() instanceof SmtpService service && service != SmtpService.CUSTOM) {
                var form = new FormNodes(choice.node(), "smtp.form.");
                form.find("host", TextField.class).ifPresent(f -> f.setText(service.host()));
                form.find("port", TextField.class)
                        .ifPresent(f -> f.setText(Integer.toString(service.port())));
                form.find("security", ComboBox.class)
                        .ifPresent(f -> ((ComboBox<SmtpSecurity>) f).setValue(service.security()));
            }
        }
    }
}
