package org.parley.server.platform.entity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.BulkEdit;
import org.parley.contract.platform.entity.BulkIds;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.contract.platform.entity.CopyRequest;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.platform.entity.FieldFilter;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.Versions;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;

/// Serves one kind of things. A feature's class extends it, implements the contract's interface,
/// and adds only what its things can do beyond.
public abstract class EntityResource<E extends Identified & Versioned>
        implements EntityApi<E>, RestResource {
    private static final String COPY_OF = "Copy of ";

    private final Entities<E> entities;
    private final BulkWork<E> bulk;
    private final Associations<E> associations;
    private final CurrentRequest request;

    protected EntityResource(Entities<E> entities, CurrentRequest request) {
        this.entities = entities;
        this.bulk = new BulkWork<>(entities);
        this.associations = new Associations<>(entities);
        this.request = request;
    }

    @Override
    public Page<E> list(
            @Nullable String q,
            List<FieldFilter> filter,
            @Nullable String sort,
            int limit,
            int offset) {
        return entities.list(new EntityQuery(q, filter, sort), limit, offset, asker());
    }

    @Override
    public E get(UUID id) {
        return entities.get(id, asker());
    }

    @Override
    public E create(E entity) {
        return entities.create(entity, asker());
    }

    @Override
    public E update(UUID id, E entity, @Nullable String ifMatch) {
        E named = entity;
        if (isAbsent(entity.id())) {
            named = entities.type().shape().with(entity, Map.of("id", id));
        } else if (!entity.id().equals(id)) {
            throw Entities.otherId();
        }
        LongPredicate own = version -> version == entity.version();
        return entities.update(named, ifMatch == null ? own : fits(ifMatch), asker());
    }

    @Override
    public void delete(UUID id, @Nullable String ifMatch) {
        entities.delete(id, ifMatch == null ? Entities.ANY_VERSION : fits(ifMatch), asker());
    }

    @Override
    public E copy(UUID id, CopyRequest copy) {
        return entities.copy(id, copy.prefix() == null ? COPY_OF : copy.prefix(), asker());
    }

    @Override
    public BulkResult deleteAll(BulkIds ids) {
        return bulk.delete(ids.ids(), asker());
    }

    @Override
    public BulkResult editAll(BulkEdit edit) {
        return bulk.edit(edit, asker());
    }

    @Override
    public InputStream export(
            @Nullable String q,
            List<FieldFilter> filter,
            @Nullable String sort,
            List<String> column,
            List<String> heading) {
        return entities.export(new EntityQuery(q, filter, sort), column, heading, asker());
    }

    @Override
    public List<Usage> users(UUID id) {
        return entities.listUsers(id, asker());
    }

    @Override
    public Page<HistoryEntry> history(UUID id, int limit, int offset) {
        return entities.history(id, limit, offset, asker());
    }

    @Override
    public E attach(UUID id, String list, BulkIds request) {
        return associations.attach(id, list, request.ids(), asker());
    }

    @Override
    public E detach(UUID id, String list, List<UUID> ids) {
        return associations.detach(id, list, ids, asker());
    }

    /// Who asks.
    protected final Asker asker() {
        return Asker.of(request.me());
    }

    private static LongPredicate fits(String ifMatch) {
        return version -> Versions.matches(ifMatch, version);
    }

    /// A record read from JSON may lack what the contract's type promises.
    private static boolean isAbsent(@Nullable UUID id) {
        return id == null;
    }
}
