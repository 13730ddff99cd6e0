package org.parley.server.telephony.trunk.model;

import org.parley.contract.platform.Ids;
import org.parley.server.telephony.names.Checked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A carrier or another exchange, as Asterisk is told.
///
/// @param settings as they were checked
/// @param password of its registration and of its calls, opened; empty for none
/// @param backup the trunk that stands in for it, when that one is in service
public record Trunk(
        org.parley.contract.telephony.Trunk settings, String password, Optional<String> backup) {
    public Trunk {
        Checked.name("trunk's name", settings.name());
        Checked.host("trunk's host", settings.host());
        Checked.port("trunk's port", settings.port());
        Checked.queue(settings.context());
        split(settings.matches()).forEach(match -> Checked.network("trunk's source", match));
        split(settings.codecs()).forEach(codec -> Checked.name("codec", codec));
        backup.ifPresent(name -> Checked.name("trunk's name", name));
    }

    /// A trunk that is known by its address.
    ///
    /// @param host where calls to it go
    /// @param matches addresses, networks or host names from which its calls come
    public Trunk(String name, String host, int port, List<String> matches) {
        this(
                org.parley.contract.telephony.Trunk.of(
                        Ids.next(), name, host, port, String.join(",", matches)),
                "",
                Optional.empty());
    }

    public String name() {
        return settings.name();
    }

    public List<String> matches() {
        return split(settings.matches());
    }

    public List<String> codecs() {
        return split(settings.codecs());
    }

    /// What is written with commas between.
    public static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
