package org.parley.server.platform.http;

/// A page outside `/api`, such as health and metrics; to be contributed to the
/// `Multibinder<SitePage>`. Answers GET and HEAD.
public interface SitePage {
    /// For example `/metrics`.
    String path();

    /// Who may read it from another machine.
    Access access();

    /// Whether programs on this machine may read it without a sign-in.
    default boolean openOnLoopback() {
        return false;
    }

    Content read();

    /// What the page says.
    ///
    /// @param type the media type with its charset
    record Content(int status, String type, String text) {}
}
