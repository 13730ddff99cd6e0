package org.parley.server.licensing;

import org.parley.contract.licensing.Licence;

/// Another licence is in force.
public record LicenceChanged(Licence licence) {}
