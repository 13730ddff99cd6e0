package org.parley.contract.updates;

import java.util.List;
import java.util.regex.Pattern;

/// What the publisher signs of an update: which program it is, for which systems, what changed, and
/// the digest of each of its files.
///
/// @param program `server`, `phonebar`, `desktop-agent` or `admin-console`
/// @param system such as `linux-amd64`, as {@link #thisSystem} says it; `any` for all
/// @param version such as `0.3.0`
/// @param releases newest first
public record UpdateManifest(
        String program,
        String system,
        String version,
        List<Release> releases,
        List<UpdateEntry> files) {
    /// The server's name as a program.
    public static final String SERVER = "server";

    /// For programs that run everywhere.
    public static final String ANY_SYSTEM = "any";

    private static final Pattern VERSION =
            Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}(-[0-9A-Za-z.]{1,20})?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,30}");

    public UpdateManifest {
        releases = releases == null ? List.of() : List.copyOf(releases);
        files = files == null ? List.of() : List.copyOf(files);
        if (!NAME.matcher(program).matches()
                || !NAME.matcher(system).matches()
                || !VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "An update needs a program, a system and a version such as 1.4.0.");
        }
    }

    /// The system that this program runs on.
    public static String thisSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        String kind =
                name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
        return kind + "-" + System.getProperty("os.arch", "any").replaceAll("[^a-z0-9_]", "");
    }

    /// Whether it runs on a system.
    public boolean runsOn(String other) {
        return system.equals(ANY_SYSTEM) || system.equals(other);
    }

    /// The size of all files in bytes.
    public long bytes() {
        return files.stream().mapToLong(UpdateEntry::bytes).sum();
    }
}
