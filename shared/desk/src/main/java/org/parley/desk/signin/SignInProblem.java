package org.parley.desk.signin;

import org.jspecify.annotations.Nullable;
import org.parley.client.PresentedAuthority;
import org.parley.desk.problem.ProblemText;

/// Why signing in did not work.
///
/// @param authority the server's authority, when trusting it would help
public record SignInProblem(ProblemText text, @Nullable PresentedAuthority authority) {}
