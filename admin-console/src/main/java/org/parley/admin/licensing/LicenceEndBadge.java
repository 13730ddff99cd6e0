package org.parley.admin.licensing;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.client.Session;
import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicensingApi;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.ShellViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;

/// Tells administrators from the sign-in on that the licence ends within fifteen days, or is over.
public final class LicenceEndBadge implements Badge {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceEndBadge.class);
    private static final Duration SOON = Duration.ofDays(15);

    private final Session session;
    private final BackgroundWork background;
    private final Texts texts;
    private final Provider<ShellViewModel> shell;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    @Inject
    public LicenceEndBadge(
            Session session,
            BackgroundWork background,
            Texts texts,
            Provider<ShellViewModel> shell) {
        this.session = session;
        this.background = background;
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public String id() {
        return "licence-end";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignC.CERTIFICATE_OUTLINE;
    }

    @Override
    public ObservableValue<String> text() {
        return text.getReadOnlyProperty();
    }

    @Override
    public void look() {
        if (session.may(Permission.SETTINGS_WRITE)) {
            background
                    .run(
                            "Asking when the licence ends",
                            () -> session.api(LicensingApi.class).licence())
                    .onSuccess(licence -> text.set(wordsFor(licence)))
                    .onFailure(failure -> LOG.info("licence: {}", failure.getMessage()));
        }
    }

    private String wordsFor(Licence licence) {
        Instant now = session.clock().instant();
        String end = texts.formats().date(licence.expiresAt());
        if (now.isAfter(licence.expiresAt())) {
            return texts.get("licence.badge.over", end);
        }
        return now.plus(SOON).isAfter(licence.expiresAt())
                ? texts.get("licence.badge.ends", end)
                : "";
    }

    @Override
    public void open() {
        shell.get().openPage(LicensingModule.PAGE);
    }
}
