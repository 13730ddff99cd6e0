package org.parley.server.variables;

import java.util.regex.Pattern;

/// Names that no variable of people may have, because Parley or an application of Asterisk is
/// steered by them.
public final class ReservedNames {
    private static final Pattern RESERVED =
            Pattern.compile(
                    "PARLEY.*|ARG[0-9]+|ARGC|MACRO_.*|GOSUB_.*|LOCAL_.*|AST[A-Z]+DIR|SYSTEMNAME"
                            + "|QUEUE_.*|MONITOR_.*|MIXMONITOR_.*|DYNAMIC_.*|CONFBRIDGE.*|LIMIT_.*"
                            + "|TRANSFER_CONTEXT|FORWARD_CONTEXT|FORWARDERNAME|GOTO_ON_BLINDXFR"
                            + "|BLINDTRANSFER|ATTENDEDTRANSFER|ATTENDED_TRANSFER.*"
                            + "|BRIDGE(?:PEER|PVT.*|_.*)|DIAL(?:STATUS|ED.*|_.*)"
                            + "|PJSIP_.*|SIP_.*|AGI_.*|AGISTATUS|ENTITYID|EPOCH|HINT|HINTNAME|PRIORITY"
                            + "|HANGUPCAUSE|CALLING[A-Z0-9]+",
                    Pattern.CASE_INSENSITIVE);

    private ReservedNames() {}

    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }
}
