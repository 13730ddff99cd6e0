package org.parley.server.tags;

import static org.parley.server.platform.db.tables.Tables.TAG;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.tags.Tag;
import org.parley.contract.tags.TagApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;

import java.util.Optional;

/// Tags.
final class TagRules implements EntityRules<Tag> {
    @Inject
    TagRules() {}

    @Override
    public EntityType<Tag> type() {
        return EntityType.of(Tag.class, Tag.KIND, TagApi.class, TAG)
                .keys(TAG.ID, TAG.VERSION)
                .name(TAG.NAME, TAG.NAME_KEY)
                .searched(TAG.DESCRIPTION)
                .plain(TAG.COLOUR)
                .build();
    }

    /// Calls keep what they were labelled with, but nobody could label or find others like them by
    /// it any more.
    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, Tag tag) {
        int labelled = CallTags.count(sql, tag.id());
        String calls = labelled == 1 ? "One call is" : labelled + " calls are";
        return labelled == 0
                ? Optional.empty()
                : Optional.of(
                        calls
                                + " labelled with "
                                + tag.name()
                                + ", so it was not deleted. Give it another name if its word fits no"
                                + " longer.");
    }
}
