package org.parley.server.permissions.internal;

import jakarta.inject.Inject;

import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.http.CurrentRequest;

/// Asks for the person of the request.
public final class RequestSight implements CurrentSight {
    private final Visibility visibility;
    private final CurrentRequest request;

    @Inject
    public RequestSight(Visibility visibility, CurrentRequest request) {
        this.visibility = visibility;
        this.request = request;
    }

    @Override
    public Sight get() {
        return visibility.of(request.me());
    }
}
