package org.parley.admin.voice;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.telephony.StepApplication;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/// The screen of things that do steps one after the other: it asks the server what the steps can
/// be.
abstract class PaletteView<E extends Identified & Versioned> extends ReferringView<E> {
    private static final Logger LOG = LoggerFactory.getLogger(PaletteView.class);

    private final BackgroundWork background;
    private final Callable<List<StepApplication>> palette;
    private final ReadOnlyObjectWrapper<List<StepApplication>> known;

    /// @param palette asks for what the steps can be
    PaletteView(
            EntityDesk desk,
            Directory directory,
            BackgroundWork background,
            Callable<List<StepApplication>> palette,
            BiFunction<Directory, PlanKind, EntityScreen<E>> screen) {
        this(desk, directory, background, palette, screen, new ReadOnlyObjectWrapper<>(List.of()));
    }

    private PaletteView(
            EntityDesk desk,
            Directory directory,
            BackgroundWork background,
            Callable<List<StepApplication>> palette,
            BiFunction<Directory, PlanKind, EntityScreen<E>> screen,
            ReadOnlyObjectWrapper<List<StepApplication>> known) {
        super(
                desk,
                directory,
                names -> screen.apply(names, new PlanKind(names, known.getReadOnlyProperty())));
        this.background = background;
        this.palette = palette;
        this.known = known;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        background
                .run("Loading the palette", palette)
                .onSuccess(known::set)
                .onFailure(failure -> LOG.warn("The palette was not read: {}", failure.toString()));
    }
}
