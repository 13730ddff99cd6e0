package org.parley.admin.choice;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.fx.Bindings;

import java.util.function.Function;

/// The screen of things that refer to others: it reads the others' names whenever it is opened.
public abstract class ReferringView<E extends Identified & Versioned> extends EntityView<E> {
    private final Directory directory;

    protected ReferringView(
            EntityDesk desk, Directory directory, Function<Directory, EntityScreen<E>> screen) {
        super(desk, screen.apply(directory));
        this.directory = directory;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        directory.load(this);
    }
}
