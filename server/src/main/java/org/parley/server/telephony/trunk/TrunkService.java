package org.parley.server.telephony.trunk;

import org.parley.server.platform.audit.Actor;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.List;

/// The lines to carriers. Each change is audited and told as [TrunkChanged].
public interface TrunkService {
    /// The trunks in service with their passwords, by name.
    List<Trunk> listTrunks();

    /// All trunks without their passwords, by name.
    List<org.parley.contract.telephony.Trunk> listAll();

    /// @throws org.parley.contract.platform.Refusal `CONFLICT` when the name is taken
    void createTrunk(Trunk trunk, Actor actor);
}
