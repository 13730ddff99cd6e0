package org.parley.server.app;

import java.util.Map;

final class H2ConfiguredStoresTest extends ConfiguredStoresContract {
    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
