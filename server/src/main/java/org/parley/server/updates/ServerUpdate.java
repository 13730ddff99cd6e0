package org.parley.server.updates;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UnacceptableUpdate.Fault;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdateRun;
import org.parley.contract.updates.UpdateRun.Kind;
import org.parley.contract.updates.UpdateRun.State;
import org.parley.contract.updates.UpdateRun.Step;
import org.parley.server.platform.backup.Backup;
import org.parley.server.platform.backup.KeptFiles;
import org.parley.server.platform.info.Version;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Installs an update of the server: backup, unpack and check, end. The launcher then keeps the
/// data, tries the new version and goes back to this one when it does not work.
public final class ServerUpdate implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(ServerUpdate.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final UpdateStore store;
    private final ProgramFolder program;
    private final Backup backup;
    private final KeptFiles files;
    private final Version version;
    private final Clock clock;
    private final ProgramEnd end;

    @Inject
    ServerUpdate(
            UpdateStore store,
            ProgramFolder program,
            Backup backup,
            KeptFiles files,
            Version version,
            Clock clock,
            ProgramEnd end) {
        this.store = store;
        this.program = program;
        this.backup = backup;
        this.files = files;
        this.version = version;
        this.clock = clock;
        this.end = end;
    }

    @Override
    public String name() {
        return "updates";
    }

    /// What was cut off before anything was changed has failed.
    @Override
    public void start() {
        UpdateRun run = program.run();
        if (run.state() == State.RUNNING
                && List.of(Kind.BEGUN, Kind.BACKUP, Kind.BACKED_UP, Kind.UNPACKING)
                        .contains(run.steps().getLast().kind())) {
            add(Kind.FAILED, "The server ended meanwhile. Nothing was changed; begin again.");
        }
    }

    @Override
    public void stop() {
        // what it does ends with the server
    }

    /// Why this server cannot install an update by itself; empty when it can.
    String obstacle() {
        return program.isWatched()
                ? ""
                : "This server was not started by its launcher, so nothing could start the new"
                        + " version. Install the new package on its computer, or start the server"
                        + " by its service.";
    }

    UpdateRun run() {
        return program.run();
    }

    /// Begins; the rest goes on without the request.
    ///
    /// @param by who wants it
    synchronized UpdateRun begin(UpdateOrder order, String by) {
        String obstacle = obstacle();
        if (!obstacle.isEmpty()) {
            throw new Refusal(ErrorCode.CONFLICT, obstacle);
        }
        if (program.run().state() == State.RUNNING) {
            throw new Refusal(
                    ErrorCode.CONFLICT, "An update is being installed already. Wait for its end.");
        }
        UpdateStore.Stored update = store.server(order.version());
        refuseUnfit(update.manifest());
        try {
            program.begin(clock.instant(), version.text(), order.version(), by);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of updates cannot be written", e);
        }
        Thread.ofVirtual().name("update").start(() -> install(update, order));
        return program.run();
    }

    private void refuseUnfit(UpdateManifest update) {
        if (!update.runsOn(UpdateManifest.thisSystem())) {
            throw UpdateStore.refusal(
                    new UnacceptableUpdate(
                            Fault.ELSEWHERE,
                            "This update is for "
                                    + update.system()
                                    + ", and the server runs on "
                                    + UpdateManifest.thisSystem()
                                    + ". Fetch the one for this system."));
        }
        if (new VersionNumber(update.version()).compareTo(new VersionNumber(version.text())) <= 0) {
            throw UpdateStore.refusal(
                    new UnacceptableUpdate(
                            Fault.NOT_NEWER,
                            "The server has version "
                                    + version.text()
                                    + " already. To go back to "
                                    + update.version()
                                    + ", restore a backup with that version."));
        }
    }

    private void install(UpdateStore.Stored update, UpdateOrder order) {
        Optional<String> fault = Optional.of("The log of the server says why.");
        try {
            prepare(update, order);
            program.next(order.version());
            fault = Optional.empty();
            end.begin();
        } catch (UnacceptableUpdate e) {
            fault = Optional.of(String.valueOf(e.getMessage()));
        } catch (StartFailure e) {
            LOG.warn("The update failed", e);
            fault = Optional.of(e.getMessage() + " " + e.cure());
        } catch (IOException e) {
            LOG.error("The update failed", e);
            fault = Optional.of("The update could not be unpacked: " + e.getMessage());
        } finally {
            fault.ifPresent(why -> add(Kind.FAILED, why));
        }
    }

    private void prepare(UpdateStore.Stored update, UpdateOrder order) throws IOException {
        if (order.backup()) {
            String name =
                    "before-" + order.version() + "-" + STAMP.format(clock.instant()) + ".zip";
            add(Kind.BACKUP, "");
            Path target = files.data().resolve("backups").resolve(name);
            add(Kind.BACKED_UP, backup.write(target, order.recordings()).file().toString());
        }
        add(Kind.UNPACKING, "");
        unpack(update);
        add(Kind.RESTARTING, "");
    }

    private void unpack(UpdateStore.Stored update) throws IOException {
        Path target = program.version(update.manifest().version());
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        delete(partial);
        refuseFull(Files.createDirectories(program.versions()), update.manifest().bytes());
        boolean whole = false;
        try (UpdateFile file = UpdateFile.open(update.file(), store.publisher())) {
            file.unpack(partial);
            whole = true;
        } finally {
            if (!whole) {
                delete(partial);
            }
        }
        delete(target);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseFull(Path folder, long bytes) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < bytes) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s has room for %.0f MB, and %.0f MB are needed",
                            folder,
                            room / 1e6,
                            bytes / 1e6));
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private void add(Kind kind, String detail) {
        program.add(new Step(clock.instant(), kind, detail));
    }
}
