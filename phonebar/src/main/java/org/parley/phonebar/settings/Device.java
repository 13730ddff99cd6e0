package org.parley.phonebar.settings;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.AudioDevice;

import java.util.ArrayList;
import java.util.List;

/// A line of a list of devices.
///
/// @param id absent for whichever the system has
record Device(@Nullable String id, String name) {
    /// The system's own choice first, and the chosen one also when it is not there now.
    ///
    /// @param usual what the system's own choice is called
    /// @param missing how a device that is not there is called
    static List<Device> list(
            List<AudioDevice> present, @Nullable String chosen, String usual, String missing) {
        List<Device> lines = new ArrayList<>();
        lines.add(new Device(null, usual));
        present.forEach(device -> lines.add(new Device(device.id(), device.name())));
        if (chosen != null && present.stream().noneMatch(device -> device.id().equals(chosen))) {
            lines.add(new Device(chosen, missing));
        }
        return lines;
    }
}
