/// What other programs of this computer ask of the bar: links and a local web service.
@NullMarked
package org.parley.phonebar.remote;

import org.jspecify.annotations.NullMarked;
