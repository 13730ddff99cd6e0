package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

/// Numbers of this pattern, dialled by an agent, go out by the trunk.
///
/// @param strip how many leading digits are left out
/// @param prepend digits put before the rest, or an empty text

public record OutboundRoute(String pattern, int strip, String prepend, String trunk) {
    public OutboundRoute {
        Checked.pattern("outbound number", pattern);
        Checked.between("number of digits to strip", strip, 0, 20);
        if (!prepend.isEmpty()) {
            Checked.number("prefix", prepend);
        }
        Checked.name("trunk's name", trunk);
    }
}
