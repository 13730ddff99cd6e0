/// What an action plan becomes in Asterisk's dialplan, and what its applications must say.
@NullMarked
package org.parley.server.telephony.route.plan;

import org.jspecify.annotations.NullMarked;
