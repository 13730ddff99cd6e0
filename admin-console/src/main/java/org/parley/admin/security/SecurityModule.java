package org.parley.admin.security;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.fx.View;
import org.parley.desk.shell.Page;

/// Brings the pages about signing in to the console.
public final class SecurityModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SecurityViewModel.class).in(Singleton.class);
        bind(SecurityView.class);
        bind(Invitations.class);
        bind(AccountsViewModel.class).in(Singleton.class);
        bind(AccountsView.class);
        bind(SessionsView.class);
        page(
                "security",
                60,
                MaterialDesignS.SHIELD_LOCK_OUTLINE,
                Permission.SECURITY_READ,
                SecurityView.class);
        page(
                "accounts",
                61,
                MaterialDesignA.ACCOUNT_KEY_OUTLINE,
                Permission.ACCOUNTS_READ,
                AccountsView.class);
        page(
                "sessions",
                62,
                MaterialDesignM.MONITOR_ACCOUNT,
                Permission.ACCOUNTS_READ,
                SessionsView.class);
        install(
                new EntityPage(
                        new Page(
                                "keys",
                                63,
                                MaterialDesignK.KEY_CHAIN,
                                "keys.title",
                                Permission.KEYS_READ,
                                ApiKeysView.class,
                                Places.SYSTEM)));
    }

    private void page(
            String id, int order, Ikon icon, Permission permission, Class<? extends View<?>> view) {
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(id, order, icon, id + ".title", permission, view, Places.SYSTEM));
    }
}
