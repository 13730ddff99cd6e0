package org.parley.server.platform.health;

import jakarta.inject.Inject;

import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.SitePage;

import java.util.List;

/// `/health/live`: the process serves requests. Who gets no answer may restart it.
final class LivePage implements SitePage {
    @Inject
    LivePage() {}

    @Override
    public String path() {
        return "/health/live";
    }

    @Override
    public Access access() {
        return new Access.Open();
    }

    @Override
    public Content read() {
        return new Content(200, "application/json", HealthReport.of(List.of()).json());
    }
}
