package org.parley.admin.variables;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings variables to the console.
public final class VariablesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "variables",
                                60,
                                MaterialDesignV.VARIABLE,
                                "variables.title",
                                Permission.VARIABLES_READ,
                                VariablesView.class,
                                Places.TOOLS)));
    }
}
