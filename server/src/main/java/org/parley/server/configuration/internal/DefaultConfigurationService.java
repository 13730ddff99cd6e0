package org.parley.server.configuration.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.server.configuration.ConfigurationService;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Settings of every kind that the entity kit keeps, and the groups of which there is one each.
public final class DefaultConfigurationService implements ConfigurationService {
    private static final String ENDING = ".yaml";

    private final Database db;
    private final EarlierSettings earlier;
    private final SortedMap<String, SettingsKind> kinds = new TreeMap<>();
    private final SettingsText text = new SettingsText();

    @Inject
    public DefaultConfigurationService(
            Database db,
            EarlierSettings earlier,
            Set<Entities<?>> entities,
            SettingsGroups groups) {
        this.db = db;
        this.earlier = earlier;
        for (Entities<?> each : entities) {
            if (each.type().isSetting()) {
                var settings = new SettingsOf<>(each);
                kinds.put(settings.kind(), settings);
            }
        }
        groups.list().forEach(group -> kinds.put(group.kind(), group));
    }

    @Override
    public ConfigurationFiles export() {
        Map<String, String> files = new LinkedHashMap<>();
        kinds.forEach((kind, settings) -> {
            var objects = new ArrayList<>(settings.read().values());
            objects.sort((one, other) -> settings.nameOf(one).compareTo(settings.nameOf(other)));
            files.put(kind + ENDING, text.write(objects));
        });
        return new ConfigurationFiles(files);
    }

    @Override
    public ConfigurationPlan plan(ConfigurationFiles wanted) {
        return Planner.planOf(changes(wanted(wanted)));
    }

    @Override
    public ConfigurationPlan apply(
            ConfigurationFiles files, @Nullable String fingerprint, Asker asker) {
        return make(wanted(files), fingerprint, asker);
    }

    @Override
    public Page<ConfigurationState> listStates(int limit, int offset) {
        return db.read(sql -> earlier.states(sql, kinds.values(), limit, offset));
    }

    @Override
    public ConfigurationPlan planRollback(Instant at) {
        return Planner.planOf(changes(wantedAt(at)));
    }

    @Override
    public ConfigurationPlan rollback(Instant at, @Nullable String fingerprint, Asker asker) {
        return make(wantedAt(at), fingerprint, asker);
    }

    /// How a kind's things are to be, given how they are.
    private interface Wanted
            extends Function<SortedMap<UUID, ObjectNode>, SortedMap<UUID, ObjectNode>> {}

    private Map<String, Wanted> wanted(ConfigurationFiles files) {
        Map<String, Wanted> wanted = new TreeMap<>();
        files.files()
                .forEach((file, content) -> {
                    SettingsKind settings = settingsOf(file);
                    wanted.put(
                            settings.kind(),
                            present ->
                                    text.read(
                                            file,
                                            content,
                                            object -> sameName(settings, present, object)));
                });
        return wanted;
    }

    private Map<String, Wanted> wantedAt(Instant moment) {
        Map<String, Wanted> wanted = new TreeMap<>();
        for (SettingsKind kind : kinds.values()) {
            wanted.put(
                    kind.kind(), present -> db.read(sql -> earlier.at(sql, moment, kind, present)));
        }
        return wanted;
    }

    private SettingsKind settingsOf(String file) {
        SettingsKind settings =
                file.endsWith(ENDING)
                        ? kinds.get(file.substring(0, file.length() - ENDING.length()))
                        : null;
        if (settings == null) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "There are no settings of the name "
                            + file
                            + ". Nothing was changed. Known are "
                            + String.join(ENDING + ", ", kinds.keySet())
                            + ENDING
                            + ".");
        }
        return settings;
    }

    private static UUID sameName(
            SettingsKind settings, SortedMap<UUID, ObjectNode> present, ObjectNode object) {
        String name = settings.nameOf(object);
        return present.entrySet().stream()
                .filter(each -> settings.nameOf(each.getValue()).equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(Ids::next);
    }

    private List<PlannedChange> changes(Map<String, Wanted> wanted) {
        return new Comparison(wanted).changes;
    }

    private ConfigurationPlan make(
            Map<String, Wanted> wanted, @Nullable String fingerprint, Asker asker) {
        var comparison = new Comparison(wanted);
        ConfigurationPlan plan = Planner.planOf(comparison.changes);
        if (fingerprint != null && !fingerprint.equals(plan.fingerprint())) {
            throw new Refusal(
                    ErrorCode.STALE,
                    "The settings were changed since the plan was made, so nothing was applied."
                            + " Look at the new plan, then apply it.");
        }
        List<PlannedChange> made =
                db.write(tx ->
                        Changes.make(
                                tx,
                                plan.changes(),
                                (inner, change) -> comparison.make(inner, change, asker)));
        return new ConfigurationPlan(made, plan.fingerprint());
    }

    /// What is and what is wanted, of the kinds concerned.
    private final class Comparison {
        private final Map<UUID, ObjectNode> targets = new LinkedHashMap<>();
        private final List<PlannedChange> changes = new ArrayList<>();

        Comparison(Map<String, Wanted> wanted) {
            wanted.forEach((kind, target) -> {
                SettingsKind settings = kinds.get(kind);
                if (settings != null) {
                    SortedMap<UUID, ObjectNode> present = settings.read();
                    SortedMap<UUID, ObjectNode> then = target.apply(present);
                    then.replaceAll((_, object) -> settings.normal(object));
                    Map<UUID, Secrets.Fate> fates = new HashMap<>();
                    then.forEach(
                            (id, object) -> fates.put(id, Secrets.settle(object, present.get(id))));
                    targets.putAll(then);
                    for (var change : Planner.compare(kind, present, then, settings::nameOf)) {
                        Secrets.Fate fate = fates.get(change.id());
                        changes.add(
                                fate == null
                                        ? change
                                        : change.withSecrets(fate.kept(), fate.missing()));
                    }
                }
            });
        }

        void make(Transaction tx, PlannedChange change, Asker asker) {
            SettingsKind settings = kinds.get(change.kind());
            ObjectNode target = targets.get(change.id());
            if (settings == null) {
                return;
            }
            if (target == null) {
                settings.delete(tx, change.id(), asker);
            } else if (change.action() == PlannedChange.Action.ADD) {
                settings.add(tx, target, asker);
            } else {
                settings.change(tx, target, asker);
            }
        }
    }
}
