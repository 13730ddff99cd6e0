package org.parley.admin.tags;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.tags.Tag;
import org.parley.contract.tags.TagApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;

/// Labels for interactions and contacts.
public final class TagsView extends EntityView<Tag> {
    static final EntityScreen<Tag> SCREEN =
            EntityScreen.of(Tag.class, TagApi.class, Tag.KIND, "tags")
                    .field("name", Kinds.text())
                    .field("colour", Kinds.colour())
                    .field("description", Kinds.longText())
                    .blank(() -> new Tag(Ids.next(), "", "#0969da", "", 0));

    @Inject
    TagsView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
