package org.parley.contract.reports;

/// How a telephone asks the server to call the other party of an earlier call, without knowing the
/// number.
public final class CallReturn {
    /// What the telephone dials. Without [#HEADER] it calls whoever called last.
    public static final String NUMBER = "*69";

    /// The header of its INVITE that names the earlier call ([OwnCall#id]), one of the agent's own.
    public static final String HEADER = "X-Parley-Return";

    private CallReturn() {}
}
