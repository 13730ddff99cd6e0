package org.parley.server.telephony.mailbox;

import jakarta.inject.Inject;

import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Boxes over REST.
public final class MailboxResource extends EntityResource<Mailbox> implements MailboxApi {
    @Inject
    MailboxResource(Entities<Mailbox> entities, CurrentRequest request) {
        super(entities, request);
    }
}
