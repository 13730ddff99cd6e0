package org.parley.admin.intervals;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings time intervals to the console.
public final class IntervalsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "intervals",
                                30,
                                MaterialDesignC.CALENDAR_CLOCK,
                                "intervals.title",
                                Permission.INTERVALS_READ,
                                IntervalsView.class,
                                Places.TOOLS)));
    }
}
