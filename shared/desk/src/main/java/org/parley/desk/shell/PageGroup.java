package org.parley.desk.shell;

import org.kordamp.ikonli.Ikon;

/// A place of the navigation rail. A group of one page opens it; a group of several lists them
/// beside the rail.
///
/// @param id the node id of its button is `rail.` and this
/// @param order lower stands higher
/// @param icon its sign on the rail
/// @param titleKey its name
public record PageGroup(String id, int order, Ikon icon, String titleKey) {}
