/// Mail accounts on the console.
@NullMarked
package org.parley.admin.smtp;

import org.jspecify.annotations.NullMarked;
