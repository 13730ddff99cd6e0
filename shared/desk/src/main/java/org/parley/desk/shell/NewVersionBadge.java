package org.parley.desk.shell;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.updates.NewVersion;

/// Tells that a newer version of this program is out, also somebody who is signed in all day.
final class NewVersionBadge implements Badge {
    private final NewVersion version;
    private final Provider<ShellViewModel> shell;
    private final ObservableValue<String> text;

    @Inject
    NewVersionBadge(
            Session session,
            BackgroundWork background,
            Texts texts,
            Provider<ShellViewModel> shell) {
        version = NewVersion.of(session, background);
        this.shell = shell;
        text =
                version.latest()
                        .map(latest -> latest.isEmpty() ? "" : texts.get("updates.is-out", latest));
    }

    @Override
    public String id() {
        return "new-version";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignU.UPDATE;
    }

    @Override
    public ObservableValue<String> text() {
        return text;
    }

    @Override
    public void look() {
        version.look();
    }

    @Override
    public void open() {
        shell.get().about();
    }
}
