package org.parley.server.pauses;

import static org.parley.server.platform.db.tables.Tables.PAUSE_REASON;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.pauses.Pause;
import org.parley.contract.pauses.PauseApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.Optional;

/// Pauses, and that the server's own stay.
final class PauseRules implements EntityRules<Pause> {
    @Inject
    PauseRules() {}

    @Override
    public EntityType<Pause> type() {
        return EntityType.of(Pause.class, Pause.KIND, PauseApi.class, PAUSE_REASON)
                .keys(PAUSE_REASON.ID, PAUSE_REASON.VERSION)
                .name(PAUSE_REASON.NAME, PAUSE_REASON.NAME_KEY)
                .searched(PAUSE_REASON.DESCRIPTION)
                .plain(PAUSE_REASON.PAID, PAUSE_REASON.PRODUCTIVE, PAUSE_REASON.THRESHOLD_MINUTES)
                .kept(PAUSE_REASON.SYSTEM)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Pause before, Pause after, Faults faults) {
        if (before != null && before.system() && !before.name().equals(after.name())) {
            faults.add("name", "of a system pause cannot be changed");
        }
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, Pause pause) {
        return pause.system()
                ? Optional.of(
                        pause.name() + " is a pause that the system needs, so it was not deleted.")
                : Optional.empty();
    }
}
