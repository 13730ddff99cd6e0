/// Screens of configured things by declaration: table with search, filters, columns, form, history.
@NullMarked
package org.parley.desk.entity;

import org.jspecify.annotations.NullMarked;
