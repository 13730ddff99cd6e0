package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.API_KEY;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.configure.AuthModule;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.HttpModule;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLContext;

/// What keys of programs promise on every engine.
abstract class ApiKeyContract {
    private final TestClock clock = new TestClock();
    private ApiKeyService keys;
    private Entities<ApiKey> made;
    private PeopleService people;
    private Person ada;
    private Person sue;

    @TempDir private Path folder;

    abstract Database db();

    @BeforeEach
    void wire() {
        var injector =
                Guice.createInjector(
                        new AuthModule(),
                        new EntityKitModule(),
                        new AuditModule(),
                        new HttpModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db());
                                bind(EventBus.class).toInstance(new DirectEventBus());
                                bind(HttpConfig.class).toInstance(HttpConfig.loopback(0));
                                bind(SSLContext.class)
                                        .toProvider(() -> {
                                            throw new IllegalStateException("no TLS here");
                                        });
                                bind(SecretBox.class).toInstance(new SecretBox(new byte[32]));
                                bind(DataConfig.class).toInstance(new DataConfig(folder, false));
                                bind(Clock.class).toInstance(clock);
                                bind(InstantSource.class).toInstance(clock);
                                bind(AuthConfig.class)
                                        .toInstance(new AuthConfig(Duration.ofHours(12), 20, 2));
                                Multibinder.newSetBinder(binder(), UsedBy.class);
                            }
                        });
        keys = injector.getInstance(ApiKeyService.class);
        made = injector.getInstance(Key.get(new TypeLiteral<Entities<ApiKey>>() {}));
        people = injector.getInstance(PeopleService.class);
        ada = create("ada", Role.ADMIN);
        create("bea", Role.ADMIN);
        sue = create("sue", Role.USER);
    }

    @Test
    void aKeyActsInItsOwnersNameAndMayNoMoreThanItsScopes() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);

        var me = keys.find(key.token()).orElseThrow();

        assertEquals(ada.id(), me.id());
        assertEquals(Set.of(Permission.SIGNED_IN, Permission.REPORTS_READ), me.permissions());
    }

    @Test
    void isShownOnceAndStoredAsAHash() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);

        String stored =
                db().read(sql ->
                        sql.selectFrom(API_KEY).fetch().formatCSV()
                                + sql.selectFrom(AUDIT).fetch().formatCSV());

        assertFalse(stored.contains(key.token()), "the key is stored");
        assertTrue(key.token().startsWith(key.start()));
        assertFalse(key.toString().contains(key.token()));
        assertEquals(
                List.of(key.withToken("")),
                made.list(new EntityQuery("EXP", List.of(), null), 10, 0, by(ada)).rows());
    }

    @Test
    void whoeverMakesAKeyCannotSayWhoseItIsNorWhatItIs() {
        var forged =
                new ApiKey(
                        Ids.next(),
                        "forged",
                        Set.of(Permission.REPORTS_READ),
                        null,
                        "pk_mine",
                        sue.id(),
                        "sue",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "pk_mine",
                        7);

        ApiKey key = made.create(forged, by(ada));

        assertEquals(ada.id(), key.ownerId());
        assertEquals("ada", key.owner());
        assertEquals(clock.instant(), key.createdAt());
        assertNotEquals("pk_mine", key.token());
        assertEquals(Optional.empty(), keys.find("pk_mine"));
    }

    @Test
    void otherScopesAndAnotherEndCountAtOnce() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);
        Instant end = clock.instant().plus(Duration.ofDays(1));

        made.update(changed(key, end, Permission.QUEUES_READ), Entities.ANY_VERSION, by(ada));

        assertEquals(
                Set.of(Permission.SIGNED_IN, Permission.QUEUES_READ),
                keys.find(key.token()).orElseThrow().permissions());
        clock.advance(Duration.ofDays(1));
        assertEquals(Optional.empty(), keys.find(key.token()));
    }

    @Test
    void aCopyIsAKeyOfItsOwnInTheNameOfWhoeverCopies() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);
        Person bea = people.findByName("bea").orElseThrow();

        ApiKey copy = made.copy(key.id(), "Copy of ", by(bea));

        assertEquals("Copy of export", copy.name());
        assertEquals(key.scopes(), copy.scopes());
        assertEquals(bea.id(), keys.find(copy.token()).orElseThrow().id());
        assertEquals(ada.id(), keys.find(key.token()).orElseThrow().id());
    }

    @Test
    void endsWithItsTime() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        ApiKey key = make("export", end, Permission.REPORTS_READ);

        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertTrue(keys.find(key.token()).isPresent());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), keys.find(key.token()));
    }

    @Test
    void endsWhenItIsDeletedOrItsOwnerIsKeptOut() {
        ApiKey one = make("one", null, Permission.REPORTS_READ);
        ApiKey two = make("two", null, Permission.REPORTS_READ);

        made.delete(one.id(), Entities.ANY_VERSION, by(ada));
        assertEquals(Optional.empty(), keys.find(one.token()));

        people.setEnabled(ada.id(), false, Actor.SERVER);
        assertEquals(Optional.empty(), keys.find(two.token()));
    }

    @Test
    void nobodyMakesAKeyThatMayMoreThanHeOrShe() {
        ApiKey wanted = ApiKey.wanted(Ids.next(), "mine", Set.of(Permission.SECURITY_EDIT), null);

        Refusal refusal = assertThrows(Refusal.class, () -> made.create(wanted, by(sue)));

        assertEquals("scopes", refusal.faults().getFirst().field());
    }

    @Test
    void nobodyChangesOrEndsTheKeyOfSomebodyWhoMayDoMore() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);

        Refusal ended =
                assertThrows(
                        Refusal.class, () -> made.delete(key.id(), Entities.ANY_VERSION, by(sue)));
        Refusal widened =
                assertThrows(
                        Refusal.class,
                        () ->
                                made.update(
                                        changed(key, null, Permission.QUEUES_READ),
                                        Entities.ANY_VERSION,
                                        by(sue)));

        assertEquals(ErrorCode.FORBIDDEN, ended.code());
        assertEquals(ErrorCode.FORBIDDEN, widened.code());
    }

    @Test
    void refusesAnEndThatIsPastAndANameThatIsTaken() {
        make("export", null, Permission.REPORTS_READ);

        Refusal past =
                assertThrows(
                        Refusal.class,
                        () -> make("other", clock.instant(), Permission.REPORTS_READ));
        Refusal taken =
                assertThrows(Refusal.class, () -> make("export", null, Permission.REPORTS_READ));

        assertEquals("expiresAt", past.faults().getFirst().field());
        assertEquals("name", taken.faults().getFirst().field());
    }

    @Test
    void tellsWhenAKeyWasUsedLast() {
        ApiKey key = make("export", null, Permission.REPORTS_READ);
        clock.advance(Duration.ofHours(1));

        keys.find(key.token());

        assertEquals(clock.instant(), made.get(key.id(), by(ada)).lastUsedAt());
    }

    @Test
    void whatIsNoKeyIsNobodys() {
        assertEquals(Optional.empty(), keys.find("pk_guessed"));
        assertEquals(Optional.empty(), keys.find(""));
    }

    private ApiKey make(String name, @Nullable Instant end, Permission scope) {
        return made.create(ApiKey.wanted(Ids.next(), name, Set.of(scope), end), by(ada));
    }

    private static ApiKey changed(ApiKey key, @Nullable Instant end, Permission scope) {
        return ApiKey.wanted(key.id(), key.name(), Set.of(scope), end);
    }

    private static Asker by(Person person) {
        return Asker.of(person.toMe());
    }

    private Person create(String name, Role role) {
        var wanted = new NewPerson(name, "Somebody", "", role, null, "correct horse");
        return db().write(tx -> people.create(tx, wanted, Actor.SERVER));
    }
}
