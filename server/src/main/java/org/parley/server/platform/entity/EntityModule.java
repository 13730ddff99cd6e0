package org.parley.server.platform.entity;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Types;

import jakarta.inject.Singleton;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.http.RestResource;

/// Wires one kind of things: gives `Entities<E>`, and serves its resource.
///
/// ```java
/// install(EntityModule.of(Pause.class, PauseRules.class, PauseResource.class));
/// ```
public final class EntityModule<E extends Identified & Versioned> extends AbstractModule {
    private final Class<E> type;
    private final Class<? extends EntityRules<E>> rules;
    private final Class<? extends EntityResource<E>> resource;

    private EntityModule(
            Class<E> type,
            Class<? extends EntityRules<E>> rules,
            Class<? extends EntityResource<E>> resource) {
        this.type = type;
        this.rules = rules;
        this.resource = resource;
    }

    public static <E extends Identified & Versioned> EntityModule<E> of(
            Class<E> type,
            Class<? extends EntityRules<E>> rules,
            Class<? extends EntityResource<E>> resource) {
        return new EntityModule<>(type, rules, resource);
    }

    @Override
    @SuppressWarnings("unchecked") // the key's type is made of the record's
    protected void configure() {
        bind(rules).in(Singleton.class);
        bind(resource).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(resource);
        Key<Entities<E>> key =
                (Key<Entities<E>>) Key.get(Types.newParameterizedType(Entities.class, type));
        Provider<? extends EntityRules<E>> ownRules = getProvider(rules);
        Provider<EntityParts> parts = getProvider(EntityParts.class);
        bind(key).toProvider(() -> new Entities<>(ownRules.get(), parts.get())).in(Singleton.class);
        Multibinder.newSetBinder(binder(), new TypeLiteral<Entities<?>>() {}).addBinding().to(key);
    }
}
