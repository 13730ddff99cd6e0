/// Who gets which work: one router for calls, chats, emails, SMS, open-channel messages and faxes.
@NullMarked
package org.parley.server.routing;

import org.jspecify.annotations.NullMarked;
