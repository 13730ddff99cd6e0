package org.parley.server.telephony.route.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.demo.DemoPart;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.route.RouteService;

/// Two numbers: 0800100 leads to `sales`, 0800200 to `support`.
public final class DemoRoutes implements DemoPart {
    private final RouteService routes;
    private final QueueService queues;

    @Inject
    public DemoRoutes(RouteService routes, QueueService queues) {
        this.routes = routes;
        this.queues = queues;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void make() {
        number("0800100", "sales");
        number("0800200", "support");
    }

    private void number(String number, String queue) {
        boolean there = routes.listRoutes().stream().anyMatch(n -> n.pattern().equals(number));
        if (!there) {
            queues.findQueueByName(queue)
                    .ifPresent(q -> routes.createInbound(number, q.id(), Actor.SERVER));
        }
    }
}
