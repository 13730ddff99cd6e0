package org.parley.desk.signin;

import org.jspecify.annotations.Nullable;
import org.parley.client.PresentedAuthority;
import org.parley.desk.problem.ProblemText;

/// Why signing in did not work, or what has worked before it.
///
/// @param authority the server's authority, when trusting it would help
/// @param done whether it tells of something that has worked
public record SignInProblem(
        ProblemText text, @Nullable PresentedAuthority authority, boolean done) {
    /// Something that did not work.
    public SignInProblem(ProblemText text, @Nullable PresentedAuthority authority) {
        this(text, authority, false);
    }
}
