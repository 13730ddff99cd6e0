package org.parley.desk.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.desk.about.AboutModel;
import org.parley.desk.about.AboutWindow;
import org.parley.desk.about.OwnReleases;
import org.parley.desk.account.AccountView;
import org.parley.desk.account.AccountViewModel;
import org.parley.desk.account.AccountWindow;
import org.parley.desk.signin.Browser;

/// What exists while somebody is signed in.
public final class SessionModule extends AbstractModule {
    private final Session session;
    private final EventStream stream;

    public SessionModule(Session session, EventStream stream) {
        this.session = session;
        this.stream = stream;
    }

    @Override
    protected void configure() {
        bind(Session.class).toInstance(session);
        bind(EventStream.class).toInstance(stream);
        bind(LiveLight.class).in(Singleton.class);
        bind(Toasts.class).in(Singleton.class);
        bind(ShellViewModel.class).in(Singleton.class);
        bind(ShellView.class);
        bind(AccountViewModel.class).in(Singleton.class);
        bind(AccountView.class);
        bind(AccountWindow.class);
        bind(PaletteView.class);
        bind(Browser.class).toInstance(Browser.ofSystem());
        bind(OwnReleases.class);
        bind(AboutModel.class);
        bind(AboutWindow.class);
        bind(ShellWindows.class);
        Multibinder.newSetBinder(binder(), Page.class);
        bind(NewVersionBadge.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Badge.class).addBinding().to(NewVersionBadge.class);
        Multibinder.newSetBinder(binder(), DeskCommands.class)
                .addBinding()
                .to(PersonalCommands.class);
    }
}
