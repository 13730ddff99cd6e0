/// How strict sign-in is, who may sign in, who has done so, and the keys of programs.
@NullMarked
package org.parley.admin.security;

import org.jspecify.annotations.NullMarked;
