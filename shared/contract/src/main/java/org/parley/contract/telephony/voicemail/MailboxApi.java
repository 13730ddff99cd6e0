package org.parley.contract.telephony.voicemail;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Boxes for messages.
@Path("telephony/mailboxes")
@EntityAccess(read = Permission.VOICEMAIL_READ, edit = Permission.VOICEMAIL_EDIT)
public interface MailboxApi extends EntityApi<Mailbox> {}
