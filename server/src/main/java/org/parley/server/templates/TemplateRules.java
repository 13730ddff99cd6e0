package org.parley.server.templates;

import static org.parley.server.platform.db.tables.Tables.TEMPLATE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.server.platform.entity.EntityField.Use;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.List;

/// Templates, whose places must be known.
final class TemplateRules implements EntityRules<Template> {
    @Inject
    TemplateRules() {}

    @Override
    public EntityType<Template> type() {
        return EntityType.of(Template.class, Template.KIND, TemplateApi.class, TEMPLATE)
                .keys(TEMPLATE.ID, TEMPLATE.VERSION)
                .name(TEMPLATE.NAME, TEMPLATE.NAME_KEY)
                .searched(TEMPLATE.DESCRIPTION)
                .field("body", TEMPLATE.BODY, Use.HIDDEN)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Template before, Template after, Faults faults) {
        List<String> unknown = TemplatePlaces.unknown(after.body());
        if (!unknown.isEmpty()) {
            faults.add("body", "has places that nothing fills: " + String.join(", ", unknown));
        }
        List<String> leftOut = TemplatePlaces.leftOut(after.body());
        if (!leftOut.isEmpty()) {
            faults.add("body", "has what a mail may not carry: " + String.join(", ", leftOut));
        }
    }
}
