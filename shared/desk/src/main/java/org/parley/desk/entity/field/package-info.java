/// The kinds of fields: how a value is shown in a table and edited in a form.
@NullMarked
package org.parley.desk.entity.field;

import org.jspecify.annotations.NullMarked;
