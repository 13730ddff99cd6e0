package org.parley.desk.shell;

import org.kordamp.ikonli.Ikon;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.View;

/// A screen of the navigation rail. A feature contributes its pages by Guice's `Multibinder<Page>`;
/// the shell knows none by name.
///
/// @param id the node id of its button is `rail.` and this
/// @param order lower stands higher
/// @param icon its sign on the rail
/// @param titleKey its name
/// @param permission who lacks it does not see the page
/// @param view made anew each time the page is opened; bind its state's class as singleton to keep
///   it
public record Page(
        String id,
        int order,
        Ikon icon,
        String titleKey,
        Permission permission,
        Class<? extends View<?>> view) {}
