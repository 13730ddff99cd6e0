package org.parley.admin.choice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;

import org.parley.client.Session;
import org.parley.contract.dispositions.DispositionApi;
import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.permissions.ProfileApi;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.skills.SkillApi;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.sounds.SoundApi;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.staff.TelephoneApi;
import org.parley.contract.tags.TagApi;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.moh.MusicApi;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The names of things that others refer to, as far as the person may see them. Used on the
/// screen's thread.
@Singleton
public final class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final int MOST = 1_000;

    /// What is referred to.
    public enum Kind {
        QUEUES,
        AGENTS,
        TEAMS,
        PROFILES,
        TRUNKS,
        TELEPHONES,
        SOUNDS,
        INTERVALS,
        MUSIC,
        ROUTES,
        MAILBOXES,
        SKILLS,
        DISPOSITIONS,
        TAGS,
        MAIL_ACCOUNTS
    }

    private final Session session;
    private final BackgroundWork background;
    private final Map<Kind, ReadOnlyObjectWrapper<Map<UUID, String>>> names =
            new EnumMap<>(Kind.class);

    @Inject
    Directory(Session session, BackgroundWork background) {
        this.session = session;
        this.background = background;
        for (Kind kind : Kind.values()) {
            names.put(kind, new ReadOnlyObjectWrapper<>(Map.of()));
        }
    }

    /// Names by id, in their order.
    public ReadOnlyObjectProperty<Map<UUID, String>> names(Kind kind) {
        return wrapper(kind).getReadOnlyProperty();
    }

    /// Asks for all names again.
    ///
    /// @param view whose table shows them
    public void load(View<?> view) {
        load(view, Kind.QUEUES, QueueApi.class, queue -> queue.name());
        load(view, Kind.AGENTS, AgentApi.class, agent -> agent.fullName() + " · " + agent.name());
        load(view, Kind.TEAMS, TeamApi.class, team -> team.name());
        load(view, Kind.PROFILES, ProfileApi.class, profile -> profile.name());
        load(view, Kind.TRUNKS, TrunkApi.class, trunk -> trunk.name());
        load(view, Kind.TELEPHONES, TelephoneApi.class, phone -> phone.name());
        load(view, Kind.SOUNDS, SoundApi.class, sound -> sound.name());
        load(view, Kind.INTERVALS, IntervalApi.class, interval -> interval.name());
        load(view, Kind.MUSIC, MusicApi.class, music -> music.name());
        load(view, Kind.ROUTES, RouteApi.class, route -> route.name());
        load(view, Kind.TAGS, TagApi.class, tag -> tag.name());
        load(view, Kind.MAIL_ACCOUNTS, SmtpAccountApi.class, account -> account.name());
        load(view, Kind.SKILLS, SkillApi.class, skill -> skill.name());
        loadAll(view, Kind.DISPOSITIONS, DispositionApi.class, DispositionPaths::above);
        load(view, Kind.MAILBOXES, MailboxApi.class, box -> box.name() + " \u00b7 " + box.number());
    }

    private <E extends Identified & Versioned> void load(
            View<?> view, Kind kind, Class<? extends EntityApi<E>> api, Function<E, String> name) {
        loadAll(
                view,
                kind,
                api,
                rows -> {
                    Map<UUID, String> known = new LinkedHashMap<>();
                    rows.forEach(row -> known.put(row.id(), name.apply(row)));
                    return known;
                });
    }

    private <E extends Identified & Versioned> void loadAll(
            View<?> view,
            Kind kind,
            Class<? extends EntityApi<E>> api,
            Function<List<E>, Map<UUID, String>> namer) {
        Permission needed = api.getAnnotation(EntityAccess.class).read();
        if (!session.may(needed)) {
            return;
        }
        background
                .run("Loading names", () -> session.api(api).list(null, List.of(), null, MOST, 0))
                .onSuccess(page -> {
                    Map<UUID, String> known = namer.apply(page.rows());
                    if (!wrapper(kind).get().equals(known)) {
                        wrapper(kind).set(known);
                        refresh(view);
                    }
                })
                .onFailure(failure ->
                        LOG.warn("The names of {} were not read: {}", kind, failure.toString()));
    }

    private static void refresh(View<?> view) {
        if (view.root() != null
                && view.root().lookup(".table-view") instanceof TableView<?> table) {
            table.refresh();
        }
    }

    private ReadOnlyObjectWrapper<Map<UUID, String>> wrapper(Kind kind) {
        return Objects.requireNonNull(names.get(kind));
    }
}
