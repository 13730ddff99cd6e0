package org.parley.desk.problem;

/// What went wrong, for people.
///
/// @param title in three or four words
/// @param detail what happened, why, and what to do
/// @param again whether trying again may help without changing anything
public record ProblemText(String title, String detail, boolean again) {}
