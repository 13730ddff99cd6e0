package org.parley.desk.shell;

import java.util.List;

/// Brings commands to the palette. A feature contributes it by Guice's `Multibinder<DeskCommands>`;
/// pages are there without it.
public interface DeskCommands {
    /// What the signed-in person may do now, in the present language.
    List<DeskCommand> list();
}
