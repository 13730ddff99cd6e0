package org.parley.desk.shell;

import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.Ikon;

/// A word at the top of the window while there is something to see. A feature contributes its own
/// by Guice's `Multibinder<Badge>`.
public interface Badge {
    /// The node id is `badge.` and this.
    String id();

    Ikon icon();

    /// What it says; empty while there is nothing to see.
    ObservableValue<String> text();

    /// Looks whether there is something; called when the window comes, and from time to time.
    void look();

    /// Opens what it tells of.
    void open();
}
