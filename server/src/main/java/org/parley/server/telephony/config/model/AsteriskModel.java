package org.parley.server.telephony.config.model;

import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.route.plan.Routing;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Everything that one Asterisk is told. What it refers to must be in it.
public record AsteriskModel(
        AsteriskNodeSettings node,
        List<PhoneEndpoint> phones,
        List<Trunk> trunks,
        List<QueueProfile> queues,
        Routing routing,
        List<MusicClass> music,
        List<Box> boxes) {
    /// A model without boxes for messages.
    public AsteriskModel(
            AsteriskNodeSettings node,
            List<PhoneEndpoint> phones,
            List<Trunk> trunks,
            List<QueueProfile> queues,
            Routing routing,
            List<MusicClass> music) {
        this(node, phones, trunks, queues, routing, music, List.of());
    }

    /// A model whose routes are as plain as can be.
    public AsteriskModel(
            AsteriskNodeSettings node,
            List<PhoneEndpoint> phones,
            List<Trunk> trunks,
            List<QueueProfile> queues,
            List<InboundRoute> inbound,
            List<OutboundRoute> outbound,
            List<MusicClass> music) {
        this(node, phones, trunks, queues, PlainRoutes.routing(inbound, outbound), music);
        Set<String> queueNames = unique("queue", queues, QueueProfile::name);
        inbound.forEach(route -> known("queue", route.queue(), queueNames));
        Set<String> trunkNames = unique("trunk", trunks, Trunk::name);
        outbound.forEach(route -> known("trunk", route.trunk(), trunkNames));
    }

    public AsteriskModel {
        phones = List.copyOf(phones);
        trunks = List.copyOf(trunks);
        queues = List.copyOf(queues);
        music = List.copyOf(music);
        boxes = List.copyOf(boxes);
        unique("box", boxes, Box::number);
        Set<String> endpoints = unique("telephone or trunk", phones, PhoneEndpoint::user);
        for (Trunk trunk : trunks) {
            if (!endpoints.add(trunk.name())) {
                throw new IllegalArgumentException(
                        "There are two telephones or trunks named " + trunk.name() + ".");
            }
        }
        Set<String> queueNames = unique("queue", queues, QueueProfile::name);
        Set<String> classes = unique("music class", music, MusicClass::name);
        unique("route", routing.routes(), route -> route.context() + " " + route.pattern());
        queues.forEach(queue ->
                queue.limits().exitQueue().ifPresent(name -> known("queue", name, queueNames)));
        queues.forEach(queue -> known("music class", queue.sounds().musicClass(), classes));
    }

    private static <T> Set<String> unique(String what, List<T> rows, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        for (T row : rows) {
            if (!names.add(name.apply(row))) {
                throw new IllegalArgumentException(
                        "There are two of the " + what + " " + name.apply(row) + ".");
            }
        }
        return names;
    }

    private static void known(String what, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("There is no " + what + " named " + name + ".");
        }
    }
}
