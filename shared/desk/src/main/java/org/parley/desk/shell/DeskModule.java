package org.parley.desk.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;

import org.parley.client.TrustedAuthorities;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.signin.ClientDoor;
import org.parley.desk.signin.SignInDoor;
import org.parley.desk.signin.SignInView;
import org.parley.desk.signin.SignInViewModel;
import org.parley.desk.signin.Version;
import org.parley.desk.theme.Theme;
import org.parley.desk.updates.DeskUpdate;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What every desk has before anybody is signed in.
public final class DeskModule extends AbstractModule {
    /// The bundle with the kit's own texts.
    public static final String TEXTS = "org.parley.desk.texts";

    private final DeskStart start;

    public DeskModule(DeskStart start) {
        this.start = start;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(start.clock());
        bind(InstantSource.class).toInstance(start.clock());
        bind(DeskStart.class).toInstance(start);
        bind(DeskSettings.class).toInstance(start.settings());
        bind(TrustedAuthorities.class).toInstance(start.authorities());
        bind(FxThread.class).in(Singleton.class);
        bind(ProblemTexts.class).in(Singleton.class);
        bind(DeskUpdate.Source.class)
                .toInstance(DeskUpdate.Source.of(start.application(), start.settings()));
        bind(DeskUpdate.class).in(Singleton.class);
        bind(SignInViewModel.class).in(Singleton.class);
        bind(SignInView.class);
        bind(PersonalMenu.class);
    }

    @Provides
    @Singleton
    Texts texts() {
        var bundles = new ArrayList<>(start.textBundles());
        bundles.add(TEXTS);
        return new Texts(List.copyOf(bundles), start.settings().language());
    }

    @Provides
    @Singleton
    Theme theme() {
        return new Theme(start.settings().appearance());
    }

    @Provides
    @Singleton
    BackgroundWork backgroundWork(FxThread screen) {
        return BackgroundWork.onVirtualThreads(screen);
    }

    @Provides
    @Singleton
    SignInDoor door() {
        return new ClientDoor(
                start.authorities(), start.clock(), start.application(), Version.own());
    }
}
