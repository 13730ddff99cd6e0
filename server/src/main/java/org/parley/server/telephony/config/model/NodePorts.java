package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

/// @param sip UDP and TCP of trunks and desk telephones
/// @param manager AMI, on loopback
/// @param web plain WebSocket, on loopback
/// @param secureWeb WebSocket over TLS; 0 for none
/// @param scripts where the server answers FastAGI on loopback
/// @param mediaFirst first UDP port of media
/// @param mediaLast last UDP port of media
public record NodePorts(
        int sip, int manager, int web, int secureWeb, int scripts, int mediaFirst, int mediaLast) {
    /// The same with other ports of SIP, of softphones and of media.
    public NodePorts with(int otherSip, int otherSecureWeb, int first, int last) {
        return new NodePorts(otherSip, manager, web, otherSecureWeb, scripts, first, last);
    }

    public NodePorts {
        Checked.port("SIP port", sip);
        Checked.port("manager port", manager);
        Checked.port("web port", web);
        Checked.between("secure web port", secureWeb, 0, 65_535);
        Checked.port("script port", scripts);
        Checked.port("first media port", mediaFirst);
        Checked.between("last media port", mediaLast, mediaFirst + 1, 65_535);
    }
}
