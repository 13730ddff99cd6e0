package org.parley.desk.shell;

import org.kordamp.ikonli.Ikon;

/// Something that the palette can do by name.
///
/// @param id the node id of its row is `palette.` and this
/// @param text what a person would type, in the present language
/// @param hint where it belongs, shown small; may be empty
/// @param run on the screen's thread
public record DeskCommand(String id, Ikon icon, String text, String hint, Runnable run) {}
