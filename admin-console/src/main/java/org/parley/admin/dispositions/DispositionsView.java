package org.parley.admin.dispositions;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionApi;
import org.parley.contract.platform.Ids;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.field.Kinds;

/// Words for how conversations ended. A new word can have others below it at once.
public final class DispositionsView extends ReferringView<Disposition> {
    private final Directory directory;

    @Inject
    DispositionsView(EntityDesk desk, Directory directory) {
        super(desk, directory, DispositionsView::screen);
        this.directory = directory;
    }

    @Override
    protected void changed() {
        super.changed();
        directory.load(this);
    }

    private static EntityScreen<Disposition> screen(Directory names) {
        return EntityScreen.of(
                        Disposition.class, DispositionApi.class, Disposition.KIND, "dispositions")
                .field("name", Kinds.text())
                .field("parentId", References.optional(names.names(Directory.Kind.DISPOSITIONS)))
                .field("queueId", References.optional(names.names(Directory.Kind.QUEUES)))
                .field("description", Kinds.longText())
                .blank(() -> new Disposition(Ids.next(), "", "", null, null, 0));
    }
}
