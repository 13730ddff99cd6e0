package org.parley.server.telephony.trunk;

import org.parley.contract.telephony.TrunkStatus;

/// A trunk stands otherwise than before.
public record TrunkStateChanged(TrunkStatus status) {}
