package org.parley.server.platform.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The machine as the checks see it.
public interface Machine {
    /// `Linux`, `Windows Server 2022`, …
    String system();

    /// `amd64`, `aarch64`, …
    String architecture();

    int processors();

    /// In bytes.
    long memory();

    /// Bytes that are free where the folder lies or would lie.
    long room(Path folder);

    boolean mayWrite(Path folder);

    /// Whether nobody listens there yet.
    boolean isFree(Port port);

    /// What a program prints, the first line first; empty when it is not there or fails.
    Optional<List<String>> output(String... command);

    /// The zone of the system's clock, as it is set; empty when it is not, or names none.
    Optional<String> timeZone();

    /// A port on which something shall listen.
    ///
    /// @param udp else TCP
    /// @param use what for, such as `desks`
    record Port(String host, int number, boolean udp, String use) {
        @Override
        public String toString() {
            return (udp ? "UDP " : "TCP ") + number + " (" + use + ")";
        }
    }
}
