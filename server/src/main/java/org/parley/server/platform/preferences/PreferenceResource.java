package org.parley.server.platform.preferences;

import static org.parley.server.platform.db.tables.Tables.PREFERENCE;

import jakarta.inject.Inject;

import org.parley.contract.platform.Preference;
import org.parley.contract.platform.PreferenceApi;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.UUID;

/// The asking person's preferences over REST.
public final class PreferenceResource implements PreferenceApi, RestResource {
    private static final int MOST = 500;

    private final Database db;
    private final CurrentRequest request;

    @Inject
    PreferenceResource(Database db, CurrentRequest request) {
        this.db = db;
        this.request = request;
    }

    @Override
    public Preference get(String key) {
        UUID person = request.me().id();
        return db.read(sql ->
                new Preference(
                        sql.select(PREFERENCE.CONTENT)
                                .from(PREFERENCE)
                                .where(PREFERENCE.PERSON_ID.eq(person))
                                .and(PREFERENCE.NAME.eq(key))
                                .fetchOptional(PREFERENCE.CONTENT)
                                .orElse("")));
    }

    @Override
    public void put(String key, Preference preference) {
        UUID person = request.me().id();
        db.run(tx -> {
            int known =
                    tx.sql()
                            .update(PREFERENCE)
                            .set(PREFERENCE.CONTENT, preference.value())
                            .where(PREFERENCE.PERSON_ID.eq(person))
                            .and(PREFERENCE.NAME.eq(key))
                            .execute();
            if (known == 0
                    && tx.sql().fetchCount(PREFERENCE, PREFERENCE.PERSON_ID.eq(person)) < MOST) {
                tx.sql()
                        .insertInto(PREFERENCE)
                        .set(PREFERENCE.PERSON_ID, person)
                        .set(PREFERENCE.NAME, key)
                        .set(PREFERENCE.CONTENT, preference.value())
                        .onConflictDoNothing()
                        .execute();
            }
        });
    }
}
