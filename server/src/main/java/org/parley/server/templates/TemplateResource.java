package org.parley.server.templates;

import jakarta.inject.Inject;

import org.parley.contract.templates.Placeholder;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.contract.templates.TemplateText;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Templates over REST.
public final class TemplateResource extends EntityResource<Template> implements TemplateApi {
    @Inject
    TemplateResource(Entities<Template> templates, CurrentRequest request) {
        super(templates, request);
    }

    @Override
    public TemplateText preview(TemplateText body) {
        return new TemplateText(TemplatePlaces.fill(body.html(), Placeholder::sample));
    }
}
