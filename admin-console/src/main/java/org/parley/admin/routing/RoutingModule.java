package org.parley.admin.routing;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Page;

/// Brings the router's decisions to the console.
public final class RoutingModule extends AbstractModule {
    static final String PAGE = "routing";

    @Override
    protected void configure() {
        bind(DecisionsViewModel.class).in(Singleton.class);
        bind(DecisionsView.class);
        bind(DecisionLink.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                PAGE,
                                30,
                                MaterialDesignS.SOURCE_BRANCH,
                                "routing.title",
                                Permission.ROUTING_READ,
                                DecisionsView.class));
    }
}
