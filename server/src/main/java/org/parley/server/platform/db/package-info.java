/// The database: connections, transactions, migrations, on H2 and on PostgreSQL.
@NullMarked
package org.parley.server.platform.db;

import org.jspecify.annotations.NullMarked;
