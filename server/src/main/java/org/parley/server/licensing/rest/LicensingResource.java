package org.parley.server.licensing.rest;

import jakarta.inject.Inject;

import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.licensing.LicensingApi;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.Page;
import org.parley.server.licensing.LicenceService;
import org.parley.server.licensing.LicenceVendor;
import org.parley.server.licensing.RequestMail;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.List;

/// The licence over REST.
public final class LicensingResource implements LicensingApi, RestResource {
    private final LicenceService licences;
    private final LicenceVendor vendor;
    private final RequestMail mail;
    private final CurrentRequest request;

    @Inject
    public LicensingResource(
            LicenceService licences,
            LicenceVendor vendor,
            RequestMail mail,
            CurrentRequest request) {
        this.licences = licences;
        this.vendor = vendor;
        this.mail = mail;
        this.request = request;
    }

    @Override
    public Licence licence() {
        return licences.licence();
    }

    @Override
    public LicenceChange preview(LicenceCode code) {
        return licences.preview(code.code());
    }

    @Override
    public LicenceCode fetch() {
        return vendor.fetch();
    }

    @Override
    public LicenceChange apply(LicenceCode code) {
        return licences.apply(code.code(), Actor.of(request.me()));
    }

    @Override
    public StoredPlanRequest request(PlanRequest wanted) {
        return mail.send(licences.request(wanted, Actor.of(request.me())));
    }

    @Override
    public Page<StoredPlanRequest> listRequests() {
        List<StoredPlanRequest> rows = licences.listRequests();
        return new Page<>(rows, rows.size());
    }
}
