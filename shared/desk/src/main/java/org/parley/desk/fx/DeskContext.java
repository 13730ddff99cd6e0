package org.parley.desk.fx;

import com.gluonhq.ignite.DIContext;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;

import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a desk, put together by Guice under strict rules: what nobody bound is refused by
/// name. Screens that exist only while somebody is signed in live in a [#child], dropped at
/// sign-off.
public final class DeskContext implements DIContext {
    private final Injector injector;
    private final Views views;

    private DeskContext(Injector injector) {
        this.injector = injector;
        this.views = new Views(this, injector.getInstance(Texts.class));
    }

    /// The context of a program; one of the modules binds [Texts].
    public static DeskContext of(List<Module> modules) {
        return new DeskContext(Guice.createInjector(Stage.PRODUCTION, strict(modules)));
    }

    /// A context that knows all of this one and more. It binds [Views] for screens that make
    /// others.
    public DeskContext child(List<Module> modules) {
        var later = new LateViews();
        var all = new ArrayList<>(modules);
        all.add(later);
        var child = new DeskContext(injector.createChildInjector(strict(all)));
        later.views = Optional.of(child.views);
        return child;
    }

    public Views views() {
        return views;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return injector.getInstance(type);
    }

    @Override
    public void injectMembers(Object target) {
        injector.injectMembers(target);
    }

    private static List<Module> strict(List<Module> modules) {
        var all = new ArrayList<>(modules);
        all.add(
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        binder().disableCircularProxies();
                        binder().requireExactBindingAnnotations();
                    }
                });
        return all;
    }

    private static final class LateViews extends AbstractModule {
        private Optional<Views> views = Optional.empty();

        @Override
        protected void configure() {
            bind(Views.class).toProvider(() -> views.orElseThrow());
        }
    }
}
