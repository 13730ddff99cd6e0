package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.SECURITY_SETTINGS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.platform.Json;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;

/// The security settings in the database: one row, as JSON.
public final class SecurityStore {
    private static final int ONLY = 1;

    private final ObjectMapper json = Json.lenient();

    SecuritySettings get(DSLContext sql) {
        return sql.selectFrom(SECURITY_SETTINGS)
                .where(SECURITY_SETTINGS.ID.eq(ONLY))
                .fetchOptional(row -> read(row.getContent()).withVersion(row.getVersion()))
                .orElse(SecuritySettings.USUAL);
    }

    /// @param next whose version is one above the stored one
    /// @return whether it was
    boolean put(Transaction tx, SecuritySettings next, Instant now) {
        JSONB content = write(next);
        if (next.version() == 1) {
            return tx.sql()
                            .insertInto(SECURITY_SETTINGS)
                            .set(SECURITY_SETTINGS.ID, ONLY)
                            .set(SECURITY_SETTINGS.CONTENT, content)
                            .set(SECURITY_SETTINGS.CHANGED_AT, now)
                            .set(SECURITY_SETTINGS.VERSION, next.version())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return tx.sql()
                        .update(SECURITY_SETTINGS)
                        .set(SECURITY_SETTINGS.CONTENT, content)
                        .set(SECURITY_SETTINGS.CHANGED_AT, now)
                        .set(SECURITY_SETTINGS.VERSION, next.version())
                        .where(SECURITY_SETTINGS.ID.eq(ONLY))
                        .and(SECURITY_SETTINGS.VERSION.eq(next.version() - 1))
                        .execute()
                == 1;
    }

    private SecuritySettings read(JSONB content) {
        try {
            return json.readValue(content.data(), SecuritySettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored security settings are not understood", e);
        }
    }

    private JSONB write(SecuritySettings settings) {
        try {
            return JSONB.jsonb(json.writeValueAsString(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("security settings are always written", e);
        }
    }
}
