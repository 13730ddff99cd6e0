package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;
import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.SOUND;
import static org.parley.server.platform.db.tables.Tables.TAG;
import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.intervals.Intervals;
import org.parley.server.platform.db.Database;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.route.PlanService;
import org.parley.server.telephony.route.plan.CompiledInterval;
import org.parley.server.telephony.route.plan.CompiledPrefix;
import org.parley.server.telephony.route.plan.CompiledRoute;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.Routing;
import org.parley.server.telephony.route.prefix.OutPrefixRows;
import org.parley.server.variables.Variables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compiles the stored routes. What is out of service has no name, so that its steps are passed
/// over: trunks that are switched off, sounds without content, agents without a telephone.
public final class DefaultPlanService implements PlanService {
    private final Database db;
    private final PlanCompiler compiler;
    private final Intervals intervals;
    private final StaffService staff;
    private final Variables variables;

    @Inject
    public DefaultPlanService(
            Database db,
            PlanCompiler compiler,
            Intervals intervals,
            StaffService staff,
            Variables variables) {
        this.db = db;
        this.compiler = compiler;
        this.intervals = intervals;
        this.staff = staff;
        this.variables = variables;
    }

    @Override
    public Routing read(Function<UUID, String> sounds) {
        List<Route> routes = db.read(RouteRows::listAll);
        Map<UUID, String> names = names(sounds);
        List<CompiledRoute> compiled =
                routes.stream()
                        .filter(Route::enabled)
                        .map(route -> compiler.compile(route, names))
                        .toList();
        List<CompiledInterval> compiledIntervals =
                intervals.listRules().stream()
                        .map(one -> CompiledInterval.of(one.id(), one.rules(), one.zone()))
                        .toList();
        return new Routing(compiled, compiledIntervals, prefixes(names), variables.defaults());
    }

    /// The prefixes that are in service.
    List<OutPrefix> listPrefixes() {
        return db.read(OutPrefixRows::listEnabled);
    }

    private List<CompiledPrefix> prefixes(Map<UUID, String> names) {
        return db.read(sql ->
                OutPrefixRows.listEnabled(sql).stream()
                        .map(prefix ->
                                CompiledPrefix.of(
                                        prefix,
                                        OutPrefixRows.agents(sql, prefix).stream()
                                                .map(names::get)
                                                .filter(Objects::nonNull)
                                                .collect(Collectors.toSet())))
                        .toList());
    }

    /// What is in service, by the names that Asterisk knows; sounds stand under their ids.
    Map<UUID, String> names() {
        return names(UUID::toString);
    }

    private Map<UUID, String> names(Function<UUID, String> sounds) {
        Map<UUID, String> names = new HashMap<>(db.read(sql -> names(sql, sounds)));
        staff.listPhones().forEach(phone -> names.put(phone.agentId(), phone.user()));
        staff.listTelephones().forEach(phone -> names.put(phone.id(), phone.user()));
        return names;
    }

    private static Map<UUID, String> names(DSLContext sql, Function<UUID, String> sounds) {
        Map<UUID, String> names = new HashMap<>();
        names.putAll(sql.selectFrom(QUEUE).fetchMap(QUEUE.ID, QUEUE.NAME));
        names.putAll(sql.selectFrom(TRUNK).where(TRUNK.ENABLED).fetchMap(TRUNK.ID, TRUNK.NAME));
        names.putAll(sql.selectFrom(MAILBOX).fetchMap(MAILBOX.ID, MAILBOX.NUMBER));
        names.putAll(sql.selectFrom(MUSIC_CLASS).fetchMap(MUSIC_CLASS.ID, MUSIC_CLASS.NAME));
        sql.select(TAG.ID)
                .from(TAG)
                .forEach(row -> names.put(row.value1(), row.value1().toString()));
        sql.select(SOUND.ID)
                .from(SOUND)
                .where(SOUND.CONTENT_HASH.ne(""))
                .forEach(row -> names.put(row.value1(), sounds.apply(row.value1())));
        return names;
    }
}
