package org.parley.admin.smtp;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings mail accounts to the console.
public final class SmtpModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "smtp",
                                40,
                                MaterialDesignE.EMAIL_OUTLINE,
                                "smtp.title",
                                Permission.SMTP_READ,
                                SmtpView.class,
                                Places.SYSTEM)));
    }
}
