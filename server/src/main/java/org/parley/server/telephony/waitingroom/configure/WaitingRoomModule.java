package org.parley.server.telephony.waitingroom.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.agi.AgiScript;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.Heartbeat;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingListener;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.waitingroom.WaitingCallers;
import org.parley.server.telephony.waitingroom.internal.AsteriskHeartbeat;
import org.parley.server.telephony.waitingroom.internal.AsteriskRoom;
import org.parley.server.telephony.waitingroom.internal.DialplanRoom;
import org.parley.server.telephony.waitingroom.internal.EnterScript;
import org.parley.server.telephony.waitingroom.internal.KeptPlaces;
import org.parley.server.telephony.waitingroom.internal.NativeMembers;
import org.parley.server.telephony.waitingroom.internal.NoKeptPlaces;
import org.parley.server.telephony.waitingroom.internal.Reachability;
import org.parley.server.telephony.waitingroom.internal.Roll;
import org.parley.server.telephony.waitingroom.internal.RoomOffers;
import org.parley.server.telephony.waitingroom.internal.ScriptService;
import org.parley.server.telephony.waitingroom.internal.SentCallers;
import org.parley.server.telephony.waitingroom.internal.WaitingRoom;

/// Joins the router to callers who wait in Asterisk.
public final class WaitingRoomModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DialplanRoom.class).in(Singleton.class);
        bind(AsteriskRoom.class).to(DialplanRoom.class);
        bind(Roll.class).in(Singleton.class);
        bind(WaitingRoom.class).in(Singleton.class);
        bind(RoomOffers.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), KeptPlaces.class)
                .setDefault()
                .to(NoKeptPlaces.class);
        bind(NoKeptPlaces.class).in(Singleton.class);
        bind(WaitingCallers.class).to(SentCallers.class);
        bind(Reachability.class).in(Singleton.class);
        bind(AsteriskHeartbeat.class).in(Singleton.class);
        bind(NativeMembers.class).in(Singleton.class);
        bind(EnterScript.class).in(Singleton.class);
        bind(ScriptService.class).in(Singleton.class);
        var listeners = Multibinder.newSetBinder(binder(), CallListener.class);
        listeners.addBinding().to(WaitingRoom.class);
        listeners.addBinding().to(Reachability.class);
        listeners.addBinding().to(AsteriskHeartbeat.class);
        listeners.addBinding().to(NativeMembers.class);
        Multibinder.newSetBinder(binder(), OfferGateway.class).addBinding().to(RoomOffers.class);
        Multibinder.newSetBinder(binder(), Heartbeat.class)
                .addBinding()
                .to(AsteriskHeartbeat.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class)
                .addBinding()
                .to(NativeMembers.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(ScriptService.class);
        MapBinder.newMapBinder(binder(), String.class, AgiScript.class)
                .addBinding(Dialplan.ENTER)
                .to(EnterScript.class);
    }
}
