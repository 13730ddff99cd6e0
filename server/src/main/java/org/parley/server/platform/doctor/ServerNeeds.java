package org.parley.server.platform.doctor;

import org.parley.server.platform.doctor.Machine.Port;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a server of a given size needs of its machine. The sizes come from this product's own
/// measurements with a margin: one core bridges more than 200 calls, a recorded minute of a call is
/// 0.96 MB, and a month has 22 days of eight hours, half of them talked.
public final class ServerNeeds {
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");
    private static final int CALLS_A_CORE = 100;
    private static final double GIGA = 1e9;
    private static final double MEMORY_BASE = 1.8;
    private static final double MEMORY_A_CALL = 0.005;
    private static final double ROOM_BASE = 5;
    private static final double ROOM_A_CALL = 0.00096 * 60 * 8 * 22 / 2;
    private static final int OLDEST_ASTERISK = 16;

    private final Machine machine;
    private final int calls;

    /// @param calls at the same time, at most
    public ServerNeeds(Machine machine, int calls) {
        this.machine = machine;
        this.calls = calls;
    }

    /// System, processors, memory, room.
    ///
    /// @param data where the server keeps its data
    public List<Finding> size(Path data) {
        List<Finding> found = new ArrayList<>();
        found.add(
                machine.system().equals("Linux") && ARCHITECTURES.contains(machine.architecture())
                        ? Finding.met("Linux on " + machine.architecture() + ".")
                        : Finding.unmet(
                                "This is "
                                        + machine.system()
                                        + " on "
                                        + machine.architecture()
                                        + ", and the server runs on Linux (x86-64, ARM 64).",
                                "Take another machine; the desks run on Windows and macOS too."));
        int cores = 1 + Math.ceilDiv(calls, CALLS_A_CORE);
        found.add(
                atLeast(
                        machine.processors(),
                        cores,
                        "processors",
                        "Give the machine more of them."));
        found.add(
                atLeast(
                        machine.memory() / GIGA,
                        MEMORY_BASE + calls * MEMORY_A_CALL,
                        "GB of memory",
                        "Give the machine more."));
        found.add(
                atLeast(
                        machine.room(data) / GIGA,
                        ROOM_BASE + calls * ROOM_A_CALL,
                        "GB free for a month of recordings at " + data,
                        "Make room, let recordings be kept for a shorter time, or give --calls the"
                                + " number of calls at the same time."));
        found.add(
                machine.mayWrite(data)
                        ? Finding.met("The data folder " + data + " can be written.")
                        : Finding.unmet(
                                "This user may not write the data folder " + data + ".",
                                "Run this as the server's user, or give that one the folder."));
        return found;
    }

    /// Time zone and clock.
    public List<Finding> time() {
        Optional<String> zone = machine.timeZone();
        boolean kept =
                machine.output("timedatectl", "show", "--property=NTPSynchronized", "--value")
                                .filter(lines -> lines.contains("yes"))
                                .isPresent()
                        || machine.output("chronyc", "-n", "waitsync", "1").isPresent()
                        || machine.output("ntpstat").isPresent();
        return List.of(
                zone.map(name -> Finding.met("The time zone is " + name + "."))
                        .orElseGet(() ->
                                Finding.unmet(
                                        "The system has no valid time zone.",
                                        "Set it: timedatectl set-timezone Europe/Rome")),
                kept
                        ? Finding.met("The clock is kept by a time service.")
                        : Finding.unmet(
                                "No time service keeps the clock.",
                                "Install one, for example chrony or systemd-timesyncd, and let it"
                                        + " synchronise."));
    }

    /// An address that stays.
    public Finding address() {
        Optional<List<String>> known =
                machine.output("ip", "-oneline", "-4", "address", "show", "scope", "global");
        if (known.isEmpty()) {
            return Finding.met("The addresses of this machine could not be listed.");
        }
        if (known.get().isEmpty()) {
            return Finding.unmet(
                    "This machine has no address that others reach.",
                    "Give it a fixed one in the network's settings.");
        }
        List<String> fixed =
                known.get().stream().filter(line -> !line.contains(" dynamic ")).toList();
        return fixed.isEmpty()
                ? Finding.unmet(
                        "The address of this machine is lent and may change.",
                        "Give it a fixed one, or have it reserved where it is lent (DHCP).")
                : Finding.met("This machine has a fixed address.");
    }

    /// Whether each port is free.
    public List<Finding> ports(List<Port> ports) {
        List<Finding> found = new ArrayList<>();
        for (Port port : ports) {
            found.add(
                    machine.isFree(port)
                            ? Finding.met("The port " + port + " is free.")
                            : Finding.unmet(
                                    "The port " + port + " is taken by another program.",
                                    "End that one, or give another port in server.properties."));
        }
        return found;
    }

    /// The program that carries the calls.
    ///
    /// @param program its path
    public Finding asterisk(String program) {
        Optional<String> version =
                machine.output(program, "-V")
                        .flatMap(lines -> lines.stream().findFirst())
                        .filter(line -> line.startsWith("Asterisk "));
        if (version.isEmpty()) {
            return Finding.unmet(
                    "There is no Asterisk at " + program + ".",
                    "Install it by the system's package manager, or run"
                            + " /opt/parley/server/asterisk/provision --dir"
                            + " /var/lib/parley/asterisk-program as the server's user and set"
                            + " asterisk.program to the file that it names.");
        }
        String number = version.get().substring("Asterisk ".length()).strip();
        String major = number.replaceFirst("[^0-9].*", "");
        boolean old = major.isEmpty() || Integer.parseInt(major) < OLDEST_ASTERISK;
        return old
                ? Finding.unmet(
                        "Asterisk " + number + " is too old.",
                        "Install "
                                + OLDEST_ASTERISK
                                + " or newer; 22 is what Parley is tested with.")
                : Finding.met("Asterisk " + number + ".");
    }

    private static Finding atLeast(double has, double needs, String what, String cure) {
        String words = shown(has) + " " + what;
        return has >= needs
                ? Finding.met(words + ".")
                : Finding.unmet(words + ", and " + shown(needs) + " are needed.", cure);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
