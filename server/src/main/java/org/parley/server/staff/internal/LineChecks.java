package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.parley.contract.staff.Codec;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.SipOptions;
import org.parley.contract.staff.SipOptions.Encryption;
import org.parley.contract.staff.SipOptions.Nat;
import org.parley.contract.staff.SipOptions.Transport;
import org.parley.server.platform.entity.Faults;
import org.parley.server.settings.SettingsService;

import java.util.Collections;
import java.util.Set;

/// What must hold for a telephone's own calls, and for how it speaks SIP, beyond single fields.
final class LineChecks {
    private static final Set<Codec> CARRYING_TONES = Set.of(Codec.ALAW, Codec.ULAW);

    private static final String INBOUND = "inbound";

    private final SettingsService settings;

    @Inject
    LineChecks(SettingsService settings) {
        this.settings = settings;
    }

    /// @param desk whether it is a device of its own, and no softphone of ours
    void check(LineSettings line, DtmfMode dtmf, String number, boolean desk, Faults faults) {
        own(line.forwardAlways(), "line.forwardAlways", number, faults);
        own(line.forwardBusy(), "line.forwardBusy", number, faults);
        own(line.forwardNoAnswer(), "line.forwardNoAnswer", number, faults);
        Set<Codec> codecs = line.codecs();
        if (!desk && codecs.equals(Set.of(Codec.G729))) {
            faults.add("line.codecs", "needs one that the softphone speaks: not only G.729");
        }
        if (dtmf == DtmfMode.INBAND
                && !codecs.isEmpty()
                && Collections.disjoint(codecs, CARRYING_TONES)) {
            faults.add("dtmf", "travels as tones only in G.711: add A-law or µ-law to the codecs");
        }
        if (line.sip().context().equals(INBOUND)) {
            faults.add("line.sip.context", "is that of calls from trunks; take another");
        }
        if (desk) {
            device(line.sip(), faults);
        } else {
            softphone(line.sip(), faults);
        }
    }

    private void device(SipOptions sip, Faults faults) {
        if (sip.transport() == Transport.WSS) {
            web(sip, faults);
        } else if (sip.transport() == Transport.TLS && settings.network().sipTlsPort() == 0) {
            faults.add(
                    "line.sip.transport",
                    "needs a port for SIP over TLS, which the network settings do not have");
        }
    }

    private static void softphone(SipOptions sip, Faults faults) {
        if (sip.transport() != Transport.AUTOMATIC && sip.transport() != Transport.WSS) {
            faults.add(
                    "line.sip.transport",
                    "is WSS for the Phonebar and the omni desktop; others are for desk telephones");
        }
        web(sip, faults);
    }

    /// A telephone over a WebSocket is one of WebRTC.
    private static void web(SipOptions sip, Faults faults) {
        if (sip.nat() == Nat.NO) {
            faults.add("line.sip.nat", "cannot be off for a telephone over WSS");
        }
        if (sip.encryption() != Encryption.AUTOMATIC && sip.encryption() != Encryption.DTLS) {
            faults.add("line.sip.encryption", "is DTLS for a telephone over WSS");
        }
    }

    private static void own(String target, String field, String number, Faults faults) {
        if (target.equals(number)) {
            faults.add(field, "is the telephone's own number; take another");
        }
    }
}
