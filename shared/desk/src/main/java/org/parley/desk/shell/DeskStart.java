package org.parley.desk.shell;

import org.parley.client.TrustedAuthorities;
import org.parley.desk.settings.ComputerSettings;
import org.parley.desk.settings.DeskSettings;

import java.time.Clock;
import java.util.List;

/// What a desk is started with.
///
/// @param application `phonebar`, `desktop-agent` or `admin-console`
/// @param settings what this computer remembers
/// @param authorities whom this user trusts
/// @param textBundles base names of the program's own texts
public record DeskStart(
        String application,
        DeskSettings settings,
        TrustedAuthorities authorities,
        Clock clock,
        List<String> textBundles) {
    public DeskStart {
        textBundles = List.copyOf(textBundles);
    }

    /// With the settings and the trusted authorities in the user's folder for this program.
    public static DeskStart usual(String application, List<String> textBundles) {
        var settings =
                new DeskSettings(
                        DeskSettings.folderOf(application), ComputerSettings.ofThisComputer());
        return new DeskStart(
                application, settings, authorities(settings), Clock.systemUTC(), textBundles);
    }

    /// Whom this user trusts: what he or she has confirmed, and what is set for the computer.
    public static TrustedAuthorities authorities(DeskSettings settings) {
        var confirmed = TrustedAuthorities.inFolder(settings.folder().resolve("authorities"));
        return settings.computer().authority().map(confirmed::withGiven).orElse(confirmed);
    }

    /// With other authorities.
    public DeskStart withAuthorities(TrustedAuthorities other) {
        return new DeskStart(application, settings, other, clock, textBundles);
    }
}
