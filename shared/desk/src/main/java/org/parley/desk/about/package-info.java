/// What a desk says of itself and of its server: versions and change logs.
@NullMarked
package org.parley.desk.about;

import org.jspecify.annotations.NullMarked;
