package org.parley.server.telephony.config;

import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.files.WholeFile;
import org.parley.server.telephony.config.internal.ReloadRules;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.NodeFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Brings a model to an Asterisk: writes the files that changed, each in one step, keeps the whole
/// as a version, and has only the modules concerned read again. Live calls go on: no module of
/// these drops one when it reloads.
///
/// Without a link the files are written all the same, and [#catchUp] reloads when there is one.
public final class AsteriskPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskPublisher.class);
    private static final int KEPT = 20;

    private final AsteriskRenderer renderer;
    private final AmiLink link;
    private final SortedSet<String> unread = new TreeSet<>();

    public AsteriskPublisher(AsteriskRenderer renderer, AmiLink link) {
        this.renderer = renderer;
        this.link = link;
    }

    /// What [#publish] would change, without doing it.
    public PublishPlan plan(AsteriskModel model) {
        NodeFolders folders = model.node().folders();
        SortedMap<String, String> files = renderer.render(model);
        try {
            List<PublishPlan.Change> changes = new ArrayList<>();
            for (String name : NodeFiles.changed(folders, files)) {
                String before = NodeFiles.read(folders.etc().resolve(name));
                changes.add(
                        new PublishPlan.Change(
                                name, before == null ? "" : before, files.getOrDefault(name, "")));
            }
            return new PublishPlan(changes);
        } catch (IOException e) {
            throw unreadable(folders, e);
        }
    }

    /// Renders and publishes; does nothing where nothing changed.
    public synchronized PublishResult publish(AsteriskModel model) {
        return apply(model.node().folders(), renderer.render(model));
    }

    /// Publishes a kept version again, as a new one.
    ///
    /// @throws IllegalArgumentException when it is not kept any more
    public synchronized PublishResult rollback(NodeFolders folders, int version) {
        Path kept = versions(folders).resolve(Integer.toString(version));
        if (!Files.isDirectory(kept)) {
            throw new IllegalArgumentException(
                    "Version " + version + " of Asterisk's configuration is not kept any more.");
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(kept)) {
            for (Path file : list.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
            return apply(folders, files);
        } catch (IOException e) {
            throw unreadable(folders, e);
        }
    }

    /// The kept versions, oldest first.
    public List<Integer> listVersions(NodeFolders folders) {
        Path kept = versions(folders);
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(kept)) {
            return list.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folders, e);
        }
    }

    /// Reloads what was written while there was no link.
    public synchronized List<PublishResult.Reload> catchUp() {
        return link.connected() ? reload() : List.of();
    }

    /// Has Asterisk's web server read certificate and key again, now or with the next [#catchUp].
    /// Connections that stand keep theirs.
    public synchronized List<PublishResult.Reload> renewCertificate() {
        LOG.info("The server's certificate is a new one; Asterisk is told to take it");
        unread.add("http.conf");
        return catchUp();
    }

    private PublishResult apply(NodeFolders folders, SortedMap<String, String> files) {
        long begin = System.nanoTime();
        try {
            NodeFiles.makeFolders(folders);
            List<String> changed = NodeFiles.changed(folders, files);
            List<Integer> versions = listVersions(folders);
            int version = versions.isEmpty() ? 0 : versions.getLast();
            if (!changed.isEmpty()) {
                version++;
                keep(folders, version, files);
                NodeFiles.write(folders, files, changed);
                unread.addAll(changed);
            }
            List<PublishResult.Reload> reloads = catchUp();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            boolean waits = !unread.isEmpty() && !link.connected();
            boolean restart = changed.stream().anyMatch(ReloadRules::needsRestart);
            LOG.info(
                    "Asterisk's configuration, version {}: {} of {} files changed, {} modules reloaded, {} ms",
                    version,
                    changed.size(),
                    files.size(),
                    reloads.size(),
                    took.toMillis());
            return new PublishResult(version, changed, reloads, waits, restart, took);
        } catch (IOException e) {
            throw unreadable(folders, e);
        }
    }

    private List<PublishResult.Reload> reload() {
        List<PublishResult.Reload> reloads = new ArrayList<>();
        for (String module : ReloadRules.modules(unread)) {
            try {
                var reply = link.send(AmiAction.of("Reload").with("Module", module)).join();
                reloads.add(new PublishResult.Reload(module, reply.success(), reply.message()));
            } catch (CompletionException e) {
                reloads.add(
                        new PublishResult.Reload(module, false, String.valueOf(e.getMessage())));
            }
        }
        Set<String> failed = new HashSet<>();
        for (PublishResult.Reload reload : reloads) {
            if (!reload.success()) {
                failed.add(reload.module());
                LOG.error("Asterisk did not reload {}: {}", reload.module(), reload.answer());
            }
        }
        // what failed is tried again with the next publication, or when there is a link again
        unread.removeIf(
                file -> ReloadRules.modules(List.of(file)).stream().noneMatch(failed::contains));
        return reloads;
    }

    private void keep(NodeFolders folders, int version, SortedMap<String, String> files)
            throws IOException {
        Path kept = Files.createDirectories(versions(folders).resolve(Integer.toString(version)));
        for (var file : files.entrySet()) {
            WholeFile.replace(kept.resolve(file.getKey()), file.getValue());
        }
        List<Integer> versions = listVersions(folders);
        for (int old : versions.subList(0, Math.max(0, versions.size() - KEPT))) {
            Path folder = versions(folders).resolve(Integer.toString(old));
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : list.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Path versions(NodeFolders folders) {
        return folders.base().resolve("versions");
    }

    private static UncheckedIOException unreadable(NodeFolders folders, IOException e) {
        return new UncheckedIOException(
                "Asterisk's configuration under "
                        + folders.base()
                        + " cannot be read or written. Check that the folder exists, belongs to the server's user and has room.",
                e);
    }
}
