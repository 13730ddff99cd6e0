package org.parley.server.licensing;

import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;

import java.util.List;

/// The licence. Without one the installation is a demo: 30 days with all modules.
public interface LicenceService {
    /// The licence in force, with the agents signed in at this moment.
    Licence licence();

    /// Whether the module may be used now. Quick: asked with every request.
    boolean licensed(LicensedModule module);

    /// What the code would change.
    ///
    /// @throws Refusal `VALIDATION_FAILED` when it is no licence of the vendor for this server
    LicenceChange preview(String code);

    /// Takes the code's licence into force; told as {@link LicenceChanged}.
    ///
    /// @throws Refusal as `preview`
    LicenceChange apply(String code, Actor actor);

    /// Stores a request for another plan. The licence stays as it is.
    StoredPlanRequest request(PlanRequest request, Actor actor);

    /// Notes what became of a request's mail.
    void mailed(StoredPlanRequest request);

    /// The requests, newest first.
    List<StoredPlanRequest> listRequests();
}
