/// Configuration as code, and whether Asterisk runs what is configured.
@NullMarked
package org.parley.contract.configuration;

import org.jspecify.annotations.NullMarked;
