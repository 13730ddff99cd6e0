package org.parley.server.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.validation.ValidationFeature;
import org.parley.contract.auth.Me;
import org.parley.contract.masking.Mask;
import org.parley.server.platform.http.internal.BodyLimit;
import org.parley.server.platform.http.internal.FaultMapper;
import org.parley.server.platform.http.internal.JsonBody;
import org.parley.server.platform.http.internal.JsonFaultMapper;
import org.parley.server.platform.http.internal.MaskedAnswers;
import org.parley.server.platform.http.internal.RefusalMapper;
import org.parley.server.platform.http.internal.SparseRows;
import org.parley.server.platform.http.internal.ViolationMapper;
import org.parley.server.platform.http.internal.WebFaultMapper;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.platform.ranges.Ranges;

import java.util.Set;

/// The REST interface as Jersey knows it: our resources, filters and mappers, and nothing found by
/// scanning.
@Singleton
public final class RestApplication {
    private final Set<RestResource> resources;
    private final Endpoints endpoints;
    private final Guard guard;
    private final RepeatStore repeats;
    private final HttpConfig config;
    private final Discretion discretion;

    @Inject
    RestApplication(
            Set<RestResource> resources,
            Guard guard,
            RepeatStore repeats,
            HttpConfig config,
            Discretion discretion) {
        this.resources = resources;
        this.endpoints = Endpoints.of(resources.stream().map(RestResource::getClass).toList());
        this.guard = guard;
        this.repeats = repeats;
        this.config = config;
        this.discretion = discretion;
    }

    /// What is served.
    public Endpoints endpoints() {
        return endpoints;
    }

    /// Ends answers that would never end by themselves.
    void endLastingAnswers() {
        for (RestResource resource : resources) {
            if (resource instanceof LastingAnswers lasting) {
                lasting.endAnswers();
            }
        }
    }

    private Mask mask() {
        Me me = CurrentRequest.facts().me;
        return me == null ? Mask.NONE : discretion.of(me);
    }

    ResourceConfig configure() {
        FaultMapper faults = new FaultMapper();
        ResourceConfig jersey =
                new ResourceConfig()
                        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, false)
                        .property(CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0)
                        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                        .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                        .register(ValidationFeature.class)
                        .register(new JsonBody())
                        .register(new BodyLimit(config.maxBody()))
                        .register(new AccessFilter(endpoints, guard))
                        .register(new Repeats(repeats))
                        .register(new AnswerRules())
                        .register(new MaskedAnswers(this::mask))
                        .register(new SparseRows())
                        .register(new Ranges())
                        .register(new RefusalMapper())
                        .register(new ViolationMapper(faults))
                        .register(new JsonFaultMapper(faults))
                        .register(new WebFaultMapper(faults))
                        .register(faults);
        resources.forEach(jersey::register);
        return jersey;
    }
}
