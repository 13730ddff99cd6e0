package org.parley.server.permissions.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.PROFILE;
import static org.parley.server.platform.db.tables.Tables.PROFILE_MEMBER;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.masking.Mask;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.settings.SettingsService;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Numbers are masked for agents and for users of profiles that say so, never for administrators.
/// Answers from memory, a second old at most.
public final class StoredDiscretion implements Discretion {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Database db;
    private final SettingsService settings;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    @Inject
    public StoredDiscretion(Database db, SettingsService settings, InstantSource clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mask of(Me me) {
        if (me.role() == Role.ADMIN) {
            return Mask.NONE;
        }
        Known now = known;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = read();
        }
        return now.people().contains(me.id()) ? now.mask() : Mask.NONE;
    }

    @Override
    public void forget() {
        known = null;
    }

    /// One reads, whoever else asks at the same moment waits for it.
    private synchronized Known read() {
        Known other = known;
        Instant now = clock.instant();
        if (other != null && now.isBefore(other.until())) {
            return other;
        }
        Set<UUID> people = db.read(StoredDiscretion::masked);
        Mask mask =
                people.isEmpty()
                        ? Mask.NONE
                        : new Mask(settings.general().security().maskedCharacters());
        Known read = new Known(people, mask, now.plus(FRESH));
        known = read;
        return read;
    }

    private static Set<UUID> masked(DSLContext sql) {
        Set<UUID> people =
                new HashSet<>(
                        sql.select(AGENT.PERSON_ID)
                                .from(AGENT)
                                .where(AGENT.MASKED)
                                .fetch(AGENT.PERSON_ID));
        people.addAll(
                sql.select(PROFILE_MEMBER.PERSON_ID)
                        .from(PROFILE_MEMBER)
                        .join(PROFILE)
                        .on(PROFILE.ID.eq(PROFILE_MEMBER.PROFILE_ID))
                        .where(PROFILE.MASKED)
                        .fetch(PROFILE_MEMBER.PERSON_ID));
        return people;
    }

    private record Known(Set<UUID> people, Mask mask, Instant until) {}
}
