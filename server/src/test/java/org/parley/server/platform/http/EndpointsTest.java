package org.parley.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import java.util.List;

final class EndpointsTest {
    /// Has an endpoint of which nobody said who may call it.
    @Path("forgotten")
    static final class Forgotten implements RestResource {
        @GET
        public String read() {
            return "";
        }
    }

    @Test
    void listsVerbPathAndPermission() {
        var endpoints = Endpoints.of(List.of(SampleResource.class)).list();
        var table =
                endpoints.stream().map(e -> e.verb() + " " + e.path() + " " + e.access()).toList();
        assertTrue(table.contains("GET /api/sample/staff agents.read"), table.toString());
        assertTrue(table.contains("GET /api/sample/open anonymous"), table.toString());
        assertTrue(table.contains("PUT /api/sample/orders/{id} signed-in"), table.toString());
        assertEquals(9, table.size());
    }

    @Test
    void refusesAnEndpointWithoutPermission() {
        var fault =
                assertThrows(
                        IllegalStateException.class, () -> Endpoints.of(List.of(Forgotten.class)));
        assertTrue(fault.getMessage().contains("GET /api/forgotten (Forgotten.read)"));
    }
}
