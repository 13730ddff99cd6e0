package org.parley.server.platform.openapi;

import org.parley.server.platform.http.Endpoints;

/// The description of endpoints as text, for tests elsewhere.
public final class DescriptionText {
    private DescriptionText() {}

    public static String json(Endpoints endpoints) {
        return ApiDescription.jsonOf(ApiDescription.describe(endpoints));
    }

    public static String page(Endpoints endpoints) {
        return ApiPage.page(ApiDescription.describe(endpoints));
    }
}
