package org.parley.desk.shell;

import org.kordamp.ikonli.Ikon;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.View;

/// A screen of a desk. A feature contributes its pages by Guice's `Multibinder<Page>`; the shell
/// knows none by name.
///
/// @param id the node id of its entry is `page.` and this
/// @param order within its group; lower stands higher
/// @param icon its sign
/// @param titleKey its name
/// @param permission who lacks it does not see the page
/// @param view made anew each time the page is opened; bind its state's class as singleton to keep
///   it
/// @param group where it stands on the rail
public record Page(
        String id,
        int order,
        Ikon icon,
        String titleKey,
        Permission permission,
        Class<? extends View<?>> view,
        PageGroup group) {
    /// A page with a place of its own on the rail.
    public Page(
            String id,
            int order,
            Ikon icon,
            String titleKey,
            Permission permission,
            Class<? extends View<?>> view) {
        this(id, order, icon, titleKey, permission, view, new PageGroup(id, order, icon, titleKey));
    }
}
