package org.parley.admin.realtime;

import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A column of one of the board's views, on the screen and in a file.
///
/// @param plain the value as a file shows it
record BoardColumn<S>(TableColumn<S, ?> column, Function<S, @Nullable Object> plain) {}
