/// Asterisk's configuration, generated: rows become a model, the model becomes files, the files are
/// published without touching live calls.
@NullMarked
package org.parley.server.telephony.config;

import org.jspecify.annotations.NullMarked;
