package org.parley.server.platform.http;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

public final class SampleResource implements RestResource, SampleApi {
    static final long VERSION = 7;

    final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final CurrentRequest request;

    SampleResource(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public List<String> open() {
        return List.of(String.valueOf(Thread.currentThread().isVirtual()));
    }

    @Override
    public Me me() {
        return request.me();
    }

    @Override
    public Page<String> staff(int limit) {
        return new Page<>(List.of("ann"), 1);
    }

    @Override
    public Stored order(Order order) {
        orders.incrementAndGet();
        return new Stored(Ids.next(), 1, order.customer());
    }

    @Override
    public Stored get(UUID id) {
        if (id.getLeastSignificantBits() == 0) {
            throw Refusal.notFound("order", id);
        }
        return new Stored(id, VERSION, "Bo");
    }

    @Override
    public Stored change(UUID id, Order order) {
        request.requireUnchanged(VERSION);
        return new Stored(id, VERSION + 1, order.customer());
    }

    @Override
    public List<String> fault() {
        throw new IllegalStateException("secret detail");
    }

    @Override
    public List<String> large() {
        return Collections.nCopies(2000, "the same again");
    }

    @Override
    public List<String> failsOnce() {
        if (failures.getAndIncrement() == 0) {
            throw new IllegalStateException("the first time");
        }
        return List.of("done");
    }
}
