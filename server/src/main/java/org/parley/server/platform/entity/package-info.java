/// The kit of configured things: a feature declares a record, its columns and its rules, and has
/// list, search, add, change, delete, copy, export, history, permissions and change events.
@NullMarked
package org.parley.server.platform.entity;

import org.jspecify.annotations.NullMarked;
