/// What is rendered into Asterisk's configuration. Every name that becomes part of a file's
/// structure is checked here, when its record is made.
@NullMarked
package org.parley.server.telephony.config.model;

import org.jspecify.annotations.NullMarked;
