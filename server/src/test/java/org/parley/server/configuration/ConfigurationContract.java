package org.parley.server.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.configuration.PlannedChange.Action;
import org.parley.contract.pauses.Pause;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.HistoryEntry.Change;
import org.parley.contract.tags.Tag;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.internal.DefaultSecurityService;
import org.parley.server.pauses.PausesModule;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.settings.FilePorts;
import org.parley.server.settings.SettingsService;
import org.parley.server.settings.internal.DefaultSettingsService;
import org.parley.server.tags.TagsModule;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Settings as files, on every engine.
abstract class ConfigurationContract {
    private final TestClock clock = new TestClock();
    private ConfigurationService configuration;
    private SettingsService settings;
    private Entities<Tag> tags;
    private Entities<Pause> pauses;

    abstract Database db();

    @BeforeEach
    void wire() {
        Injector injector =
                Guice.createInjector(
                        new EntityKitModule(),
                        new AuditModule(),
                        new PausesModule(),
                        new TagsModule(),
                        new ConfigurationAsCodeModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db());
                                bind(EventBus.class).toInstance(new DirectEventBus());
                                bind(Clock.class).toInstance(clock);
                                bind(SecretBox.class).toInstance(new SecretBox(new byte[32]));
                                bind(FilePorts.class)
                                        .toInstance(new FilePorts(5060, 8089, Map.of()));
                                bind(SettingsService.class).to(DefaultSettingsService.class);
                                bind(SecurityService.class).to(DefaultSecurityService.class);
                                bind(CurrentRequest.class);
                                Multibinder.newSetBinder(binder(), UsedBy.class);
                            }
                        });
        configuration = injector.getInstance(ConfigurationService.class);
        settings = injector.getInstance(SettingsService.class);
        tags = injector.getInstance(Key.get(new TypeLiteral<Entities<Tag>>() {}));
        pauses = injector.getInstance(Key.get(new TypeLiteral<Entities<Pause>>() {}));
    }

    @Test
    void theGroupsOfSettingsStandInFilesOfTheirOwnAndComeBack() {
        ConfigurationFiles files = configuration.export();
        String network = files.files().get("network.yaml");
        assertTrue(network.contains("publicAddress: \"\""), network);
        assertFalse(network.contains("version"), network);
        assertTrue(files.files().get("general.yaml").contains("zone: UTC"), files::toString);
        String security = files.files().get("security.yaml");
        assertTrue(security.contains("minimumLength: 8"), security);
        Instant early = clock.instant();
        clock.advance(Duration.ofMinutes(1));

        ConfigurationFiles wanted =
                new ConfigurationFiles(
                        Map.of(
                                "network.yaml",
                                network.replace("publicAddress: \"\"", "publicAddress: 203.0.113.7")
                                        .replace("password: \"\"", "password: new"),
                                "security.yaml",
                                security.replace("suite: false", "suite: true")));
        ConfigurationPlan made = configuration.apply(wanted, null, Asker.SERVER);
        assertEquals(2, made.changes().size(), made::toString);
        assertEquals("203.0.113.7", settings.network().publicAddress());
        assertEquals("new", settings.networkWithSecrets().relay().password());
        assertTrue(configuration.export().files().get("security.yaml").contains("suite: true"));
        assertFalse(configuration.export().files().get("network.yaml").contains("new"));

        clock.advance(Duration.ofMinutes(1));
        configuration.rollback(early, null, Asker.SERVER);
        assertEquals("", settings.network().publicAddress());
        assertEquals("new", settings.networkWithSecrets().relay().password());
        assertEquals(List.of(), configuration.planRollback(early).changes());
    }

    @Test
    void aGroupOfSettingsKeepsItsRules() {
        String network = configuration.export().files().get("network.yaml");
        for (var bad :
                Map.of(
                                "",
                                "cannot be deleted",
                                network.replace("sipPort: 0", "sipPort: 99999"),
                                "sipPort",
                                network.replace("mediaLast: 0", "mediaLast: 9"),
                                "mediaLast",
                                network.replace("sipPort: 0", "sipPort: x"),
                                "sipPort")
                        .entrySet()) {
            var files = new ConfigurationFiles(Map.of("network.yaml", bad.getKey()));
            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> configuration.apply(files, null, Asker.SERVER));
            assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
            assertTrue(refusal.detail().contains(bad.getValue()), refusal.detail());
            assertEquals(network, configuration.export().files().get("network.yaml"));
        }
    }

    private Tag tag(String name, String description) {
        clock.advance(Duration.ofSeconds(10));
        return tags.create(new Tag(Ids.next(), name, "#336699", description, 0), Asker.SERVER);
    }

    private List<String> names() {
        return tags.list(EntityQuery.ALL, 100, 0, Asker.SERVER).rows().stream()
                .map(Tag::name)
                .sorted()
                .toList();
    }

    private static ConfigurationFiles tagsFile(String text) {
        return new ConfigurationFiles(Map.of("tag.yaml", text));
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsApplied() {
        tag("VIP: \"gold\"", "first line\nsecond, ${x} # no comment");
        tag("007", "😀 \u05e9\u05dc\u05d5\u05dd '; drop table tag");
        ConfigurationFiles files = configuration.export();
        assertTrue(files.files().get("pause.yaml").contains("name: Lunch"), files::toString);
        assertFalse(files.files().get("tag.yaml").contains("version"));
        assertEquals(List.of(), configuration.plan(files).changes());
        assertEquals(List.of(), configuration.apply(files, null, Asker.SERVER).changes());
    }

    @Test
    void plansThenAddsChangesAndDeletesWhatTheFileSays() {
        Tag kept = tag("Kept", "as it is");
        Tag gone = tag("Gone", "soon");
        ConfigurationFiles wanted =
                tagsFile(
                        """
                        - name: Kept
                          colour: "#336699"
                          description: better
                        - name: New
                          colour: "#ff0000"
                          description: just now
                        """);
        ConfigurationPlan plan = configuration.plan(wanted);
        assertEquals(
                Map.of("Kept", Action.CHANGE, "New", Action.ADD, "Gone", Action.DELETE),
                plan.changes().stream()
                        .collect(Collectors.toMap(PlannedChange::name, PlannedChange::action)));
        assertEquals(List.of("Gone", "Kept"), names());
        PlannedChange change =
                plan.changes().stream().filter(c -> c.id().equals(kept.id())).findFirst().get();
        assertEquals(List.of(new Change("description", "as it is", "better")), change.fields());

        configuration.apply(wanted, plan.fingerprint(), Asker.SERVER);
        assertEquals(List.of("Kept", "New"), names());
        assertEquals("better", tags.get(kept.id(), Asker.SERVER).description());
        assertTrue(tags.find(gone.id(), Asker.SERVER).isEmpty());
        assertFalse(pauses.list(EntityQuery.ALL, 10, 0, Asker.SERVER).rows().isEmpty());
    }

    @Test
    void refusesAPlanThatIsNoLongerWhatWasLookedAt() {
        tag("One", "");
        ConfigurationFiles nothing = tagsFile("");
        String fingerprint = configuration.plan(nothing).fingerprint();
        tag("Two", "");
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> configuration.apply(nothing, fingerprint, Asker.SERVER));
        assertEquals(ErrorCode.STALE, refusal.code());
        assertEquals(List.of("One", "Two"), names());
    }

    @Test
    void changesNothingWhenOneThingIsRefused() {
        tag("Stays", "");
        ConfigurationFiles files = configuration.export();
        String system = files.files().get("pause.yaml").replace("name: Lunch", "name: Dinner");
        ConfigurationFiles wanted =
                new ConfigurationFiles(
                        Map.of("pause.yaml", system, "tag.yaml", "- name: ''\n  description: x"));
        Refusal refusal =
                assertThrows(Refusal.class, () -> configuration.apply(wanted, null, Asker.SERVER));
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertTrue(refusal.detail().startsWith("Nothing was changed: "), refusal.detail());
        assertEquals(files.files(), configuration.export().files());
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        for (var bad :
                Map.of(
                                "tag.yaml", "- name: [",
                                "nonsense.yaml", "[]",
                                "pause.yaml", "just a text",
                                "tag.json", "[]")
                        .entrySet()) {
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    configuration.plan(
                                            new ConfigurationFiles(
                                                    Map.of(bad.getKey(), bad.getValue()))));
            assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
            assertTrue(refusal.detail().contains(bad.getKey()), refusal.detail());
        }
        Refusal id =
                assertThrows(
                        Refusal.class, () -> configuration.plan(tagsFile("- id: 12\n  name: x")));
        assertTrue(id.detail().contains("no UUID"), id.detail());
    }

    @Test
    void goesBackToAnyEarlierMoment() {
        Tag first = tag("First", "one");
        Instant early = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        tags.update(
                new Tag(first.id(), "First!", first.colour(), "two", first.version()),
                Entities.ANY_VERSION,
                Asker.SERVER);
        tag("Second", "");
        Instant middle = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        tags.delete(first.id(), Entities.ANY_VERSION, Asker.SERVER);
        assertEquals(List.of("Second"), names());

        clock.advance(Duration.ofMinutes(1));
        configuration.rollback(middle, null, Asker.SERVER);
        assertEquals(List.of("First!", "Second"), names());
        assertEquals("two", tags.get(first.id(), Asker.SERVER).description());

        clock.advance(Duration.ofMinutes(1));
        ConfigurationPlan back = configuration.planRollback(early);
        assertEquals(2, back.changes().size());
        configuration.rollback(early, back.fingerprint(), Asker.SERVER);
        assertEquals(List.of("First"), names());
        assertEquals("one", tags.get(first.id(), Asker.SERVER).description());

        List<ConfigurationState> states = configuration.listStates(100, 0).rows();
        assertEquals(clock.instant(), states.getFirst().at());
        assertEquals(2, states.getFirst().total());
        assertTrue(
                states.stream().anyMatch(state -> state.changes().contains("tag.create: Second")),
                states::toString);
        assertEquals(states.size(), configuration.listStates(1, 0).total());
    }
}
