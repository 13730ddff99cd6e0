package org.parley.server.telephony.route.prefix;

import jakarta.inject.Inject;

import org.parley.contract.telephony.route.OwnPrefix;
import org.parley.contract.telephony.route.OwnPrefixApi;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The signed-in agent's own out-prefixes.
final class OwnPrefixResource implements OwnPrefixApi, RestResource {
    private final Database db;
    private final CurrentRequest request;

    @Inject
    OwnPrefixResource(Database db, CurrentRequest request) {
        this.db = db;
        this.request = request;
    }

    @Override
    public List<OwnPrefix> list() {
        UUID me = request.me().id();
        return db.read(sql ->
                OutPrefixRows.listEnabled(sql).stream()
                        .filter(prefix -> OutPrefixRows.agents(sql, prefix).contains(me))
                        .map(prefix ->
                                new OwnPrefix(
                                        prefix.id(),
                                        prefix.name(),
                                        prefix.digits(),
                                        prefix.callerId()))
                        .sorted(
                                Comparator.comparing(
                                        prefix -> prefix.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
