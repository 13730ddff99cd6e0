package org.parley.admin.templates;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

/// Mail templates.
public final class TemplatesView extends EntityView<Template> {
    @Inject
    TemplatesView(EntityDesk desk, Preview preview) {
        super(desk, screen(preview));
    }

    private static EntityScreen<Template> screen(Preview preview) {
        return EntityScreen.of(Template.class, TemplateApi.class, Template.KIND, "templates")
                .field("name", Kinds.text())
                .field("description", Kinds.text())
                .field("invitations", Kinds.flag())
                .field("body", new BodyKind(preview), Place.FORM)
                .blank(() -> new Template(Ids.next(), "", "", "<p>{{content}}</p>", false, 0));
    }
}
