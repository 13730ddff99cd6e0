package org.parley.server.telephony.moh;

import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.MUSIC_SOUND;
import static org.parley.server.platform.db.tables.Tables.SOUND;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.moh.MusicApi;
import org.parley.contract.telephony.moh.MusicMode;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Classes of music: their name stays, and the one called `default` too.
final class MusicRules implements EntityRules<HoldMusic> {
    @Inject
    MusicRules() {}

    @Override
    public EntityType<HoldMusic> type() {
        return EntityType.of(HoldMusic.class, HoldMusic.KIND, MusicApi.class, MUSIC_CLASS)
                .keys(MUSIC_CLASS.ID, MUSIC_CLASS.VERSION)
                .name(MUSIC_CLASS.NAME, MUSIC_CLASS.NAME_KEY)
                .searched(MUSIC_CLASS.DESCRIPTION)
                .plain(MUSIC_CLASS.MODE, MUSIC_CLASS.STREAM, MUSIC_CLASS.VOLUME)
                .elsewhere("sounds")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable HoldMusic before, HoldMusic after, Faults faults) {
        if (before != null && !before.name().equals(after.name())) {
            faults.add("name", "stays: queues know the class by it");
        }
        if (after.name().equalsIgnoreCase("general")) {
            faults.add("name", "means something else to Asterisk; take another");
        }
        if (after.mode() == MusicMode.STREAM && after.stream().isEmpty()) {
            faults.add("stream", "is needed to play a stream");
        }
        Set<UUID> wanted = new HashSet<>(after.sounds());
        if (sql.fetchCount(SOUND, SOUND.ID.in(wanted)) < wanted.size()) {
            faults.add("sounds", "names a sound that is not there");
        }
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, HoldMusic music) {
        return music.name().equals(HoldMusic.DEFAULT)
                ? Optional.of("It is heard wherever no other class is chosen.")
                : Optional.empty();
    }

    @Override
    public List<HoldMusic> complete(DSLContext sql, List<HoldMusic> rows) {
        Map<UUID, List<UUID>> sounds =
                sql.select(MUSIC_SOUND.CLASS_ID, MUSIC_SOUND.SOUND_ID)
                        .from(MUSIC_SOUND)
                        .where(MUSIC_SOUND.CLASS_ID.in(rows.stream().map(Identified::id).toList()))
                        .orderBy(MUSIC_SOUND.CLASS_ID, MUSIC_SOUND.PLACE)
                        .fetchGroups(MUSIC_SOUND.CLASS_ID, MUSIC_SOUND.SOUND_ID);
        return rows.stream()
                .map(row -> with(row, sounds.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public void stored(Transaction tx, @Nullable HoldMusic before, HoldMusic after, Actor actor) {
        if (before != null) {
            deleteSounds(tx, after.id());
        }
        int place = 0;
        for (UUID sound : after.sounds()) {
            tx.sql()
                    .insertInto(MUSIC_SOUND)
                    .set(MUSIC_SOUND.CLASS_ID, after.id())
                    .set(MUSIC_SOUND.PLACE, place++)
                    .set(MUSIC_SOUND.SOUND_ID, sound)
                    .execute();
        }
    }

    @Override
    public void deleting(Transaction tx, HoldMusic music, Actor actor) {
        deleteSounds(tx, music.id());
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }

    private static void deleteSounds(Transaction tx, UUID music) {
        tx.sql().deleteFrom(MUSIC_SOUND).where(MUSIC_SOUND.CLASS_ID.eq(music)).execute();
    }

    private static HoldMusic with(HoldMusic row, List<UUID> sounds) {
        return new HoldMusic(
                row.id(),
                row.name(),
                row.description(),
                row.mode(),
                sounds,
                row.stream(),
                row.volume(),
                row.version());
    }
}
