package org.parley.server.realtime.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;
import org.parley.server.realtime.Attendance;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.realtime.internal.BoardLog;
import org.parley.server.realtime.internal.BoardStreams;
import org.parley.server.realtime.rest.RealtimeResource;

/// Gives the {@link LiveBoard} and its stream.
public final class RealtimeModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(BoardLog.class);
        bind(LiveBoard.class).to(BoardLog.class);
        bind(BoardStreams.class);
        bind(Attendance.class);
        bind(RealtimeResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(RealtimeResource.class);
    }
}
