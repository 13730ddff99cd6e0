package org.parley.server.templates;

import static org.parley.server.platform.db.tables.Tables.TEMPLATE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityField.Use;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.List;
import java.util.Optional;

/// Templates, whose places must be known.
final class TemplateRules implements EntityRules<Template> {
    private static final String CONTENT = "{{content}}";

    @Inject
    TemplateRules() {}

    @Override
    public EntityType<Template> type() {
        return EntityType.of(Template.class, Template.KIND, TemplateApi.class, TEMPLATE)
                .keys(TEMPLATE.ID, TEMPLATE.VERSION)
                .name(TEMPLATE.NAME, TEMPLATE.NAME_KEY)
                .searched(TEMPLATE.DESCRIPTION)
                .field("body", TEMPLATE.BODY, Use.HIDDEN)
                .plain(TEMPLATE.INVITATIONS)
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
        if (after.invitations() && !after.body().contains(CONTENT)) {
            faults.add("body", "has no place for the text: write " + CONTENT + " where it goes");
        }
    }

    @Override
    public void stored(Transaction tx, @Nullable Template before, Template after, Actor actor) {
        if (after.invitations()) {
            tx.sql()
                    .update(TEMPLATE)
                    .set(TEMPLATE.INVITATIONS, false)
                    .set(TEMPLATE.VERSION, TEMPLATE.VERSION.plus(1))
                    .where(TEMPLATE.ID.ne(after.id()))
                    .and(TEMPLATE.INVITATIONS.isTrue())
                    .execute();
        }
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, Template template) {
        return template.invitations()
                ? Optional.of(
                        template.name()
                                + " is used by invitations, so it was not deleted. Choose another"
                                + " template for them first, or none.")
                : Optional.empty();
    }

    @Override
    public Template copied(Template copy) {
        return copy.withoutInvitations();
    }
}
