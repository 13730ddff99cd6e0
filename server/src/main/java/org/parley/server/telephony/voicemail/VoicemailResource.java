package org.parley.server.telephony.voicemail;

import jakarta.inject.Inject;

import org.parley.contract.telephony.voicemail.VoicemailApi;
import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/// Messages over REST.
public final class VoicemailResource implements VoicemailApi, RestResource {
    private final Voicemail voicemail;
    private final CurrentRequest request;

    @Inject
    VoicemailResource(Voicemail voicemail, CurrentRequest request) {
        this.voicemail = voicemail;
        this.request = request;
    }

    @Override
    public List<VoicemailMessage> list(UUID box) {
        return voicemail.list(box);
    }

    @Override
    public InputStream sound(UUID box, String message) {
        return voicemail.open(box, message, Actor.of(request.me()));
    }

    @Override
    public void heard(UUID box, String message) {
        voicemail.heard(box, message, Actor.of(request.me()));
    }

    @Override
    public void delete(UUID box, String message) {
        voicemail.delete(box, message, Actor.of(request.me()));
    }
}
