package org.parley.server.updates;

import jakarta.inject.Inject;

import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.ClientNotice.Action;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.ServerUpdates;
import org.parley.server.auth.SignInRule;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.info.Version;
import org.parley.server.settings.SettingsService;

import java.util.List;
import java.util.Set;

/// Says what is newer, and keeps desks out that are older than the administrator allows.
public final class Updates implements SignInRule {
    private static final Set<String> DESKS = Set.of("phonebar", "desktop-agent", "admin-console");

    private final Releases releases;
    private final SettingsService settings;
    private final Version version;

    @Inject
    public Updates(Releases releases, SettingsService settings, Version version) {
        this.releases = releases;
        this.settings = settings;
        this.version = version;
    }

    ServerUpdates server() {
        return new ServerUpdates(
                version.text(),
                newer(releases.server(), version.text()),
                releases.ownChangelog(),
                releases.client());
    }

    Changelog changelog() {
        return new Changelog(version.text(), releases.ownChangelog());
    }

    ClientNotice client(String desk) {
        GeneralSettings.Clients policy = settings.general().clients();
        List<Release> newer = newer(releases.client(), desk);
        String latest = newer.isEmpty() ? desk : newer.getFirst().version();
        if (isTooOld(desk, policy.mandatoryFrom())) {
            return new ClientNotice(Action.REQUIRED, desk, latest, newer, policy.download());
        }
        Action action =
                newer.isEmpty()
                        ? Action.NONE
                        : switch (policy.updates()) {
                            case ASK -> Action.ASK;
                            case AUTOMATIC -> Action.AUTOMATIC;
                            case DISABLED -> Action.NONE;
                        };
        return new ClientNotice(
                action, desk, latest, action == Action.NONE ? List.of() : newer, policy.download());
    }

    /// Refuses desks of ours that are too old; other programs have versions of their own, and
    /// administrators must be able to take a wrong limit back.
    @Override
    public void check(Transaction tx, Attempt attempt) {
        String desk = attempt.version();
        String application = attempt.application();
        if (desk == null
                || application == null
                || !DESKS.contains(application)
                || attempt.person().role() == Role.ADMIN) {
            return;
        }
        String least = settings.general().clients().mandatoryFrom();
        if (isTooOld(desk, least)) {
            throw new Refusal(
                    ErrorCode.CLIENT_TOO_OLD,
                    "This desk has version "
                            + desk
                            + ", and the centre wants "
                            + least
                            + " or newer. Update it, then sign in.");
        }
    }

    @Override
    public boolean mayStay() {
        return settings.general().clients().rememberMe();
    }

    private static boolean isTooOld(String desk, String least) {
        return !least.isEmpty() && new VersionNumber(desk).compareTo(new VersionNumber(least)) < 0;
    }

    private static List<Release> newer(List<Release> all, String than) {
        var own = new VersionNumber(than);
        return all.stream()
                .filter(release -> new VersionNumber(release.version()).compareTo(own) > 0)
                .toList();
    }
}
