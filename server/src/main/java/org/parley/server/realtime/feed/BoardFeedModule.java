package org.parley.server.realtime.feed;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.telephony.call.CallListener;

/// Feeds the live board.
public final class BoardFeedModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(BoardRows.class).in(Singleton.class);
        bind(CounterStarts.class).in(Singleton.class);
        bind(BoardFeed.class).in(Singleton.class);
        bind(EntityFeed.class).in(Singleton.class);
        bind(TelephoneFeed.class).in(Singleton.class);
        bind(TrunkFeed.class).in(Singleton.class);
        bind(BusyLines.class).in(Singleton.class);
        bind(WaitingPlaces.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(WaitingPlaces.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class)
                .addBinding()
                .to(WaitingPlaces.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(BusyLines.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(BusyLines.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(TrunkFeed.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(TelephoneFeed.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(TelephoneFeed.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(EntityFeed.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(BoardFeed.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class).addBinding().to(BoardFeed.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(BoardFeed.class);
    }
}
