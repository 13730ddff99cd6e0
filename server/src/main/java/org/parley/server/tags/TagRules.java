package org.parley.server.tags;

import static org.parley.server.platform.db.tables.Tables.TAG;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.tags.Tag;
import org.parley.contract.tags.TagApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.tags.given.CallTags;

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

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, Tag tag) {
        return CallTags.findReasonToKeep(sql, tag);
    }
}
