package org.parley.contract.telephony;

/// Whose calls a route takes.
public enum RouteKind {
    /// Calls that a trunk brings.
    INBOUND("inbound"),
    /// Numbers that agents and telephones of the centre dial, served inside.
    INTERNAL("agents"),
    /// Numbers that agents and telephones dial, sent out by trunks.
    OUTBOUND("agents");

    private final String context;

    RouteKind(String context) {
        this.context = context;
    }

    /// Where a route of this kind stands unless it names another context.
    public String usualContext() {
        return context;
    }
}
