package org.parley.server.telephony.mailbox;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.UUID;

/// Boxes over REST. PINs are not sent back; whether one is stored is said as it is afterwards.
public final class MailboxResource extends EntityResource<Mailbox> implements MailboxApi {
    @Inject
    MailboxResource(Entities<Mailbox> entities, CurrentRequest request) {
        super(entities, request);
    }

    @Override
    public Mailbox create(Mailbox box) {
        return get(super.create(box).id());
    }

    @Override
    public Mailbox update(UUID id, Mailbox box, @Nullable String ifMatch) {
        super.update(id, box, ifMatch);
        return get(id);
    }
}
