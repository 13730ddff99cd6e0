package org.parley.contract.permissions;

import org.parley.contract.platform.Permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of the product that a profile gives or keeps back. Permissions that stand in no section
/// belong to administrators alone, whatever a profile says.
public enum Section {
    AGENTS(Group.STAFF, Permission.AGENTS_READ, Permission.AGENTS_EDIT),
    TELEPHONES(Group.STAFF, Permission.TELEPHONES_READ, Permission.TELEPHONES_EDIT),
    TEAMS(Group.STAFF, Permission.TEAMS_READ, Permission.TEAMS_EDIT),
    SKILLS(Group.STAFF, Permission.SKILLS_READ, Permission.SKILLS_EDIT),
    QUEUES(Group.VOICE, Permission.QUEUES_READ, Permission.QUEUES_EDIT),
    ROUTES(Group.VOICE, Permission.ROUTES_READ, Permission.ROUTES_EDIT),
    TRUNKS(Group.VOICE, Permission.TRUNKS_READ, Permission.TRUNKS_EDIT),
    RECORDINGS(Group.VOICE, Permission.RECORDINGS_PLAY),
    RECORDING_FILES(Group.VOICE, Permission.RECORDINGS_DOWNLOAD),
    RECORDING_RATING(Group.VOICE, Permission.RECORDINGS_RATE),
    VOICEMAIL(Group.VOICE, Permission.VOICEMAIL_READ, Permission.VOICEMAIL_EDIT),
    RECORDING_DELETION(Group.VOICE, Permission.RECORDINGS_DELETE),
    BOARD(Group.REALTIME, Permission.REALTIME_READ),
    HANG_UP(Group.REALTIME, Permission.CALLS_CONTROL),
    SPY(Group.REALTIME, Permission.CALLS_SPY),
    AGENT_STATE(Group.REALTIME, Permission.ROUTING_CONTROL),
    SIGN_OFF(Group.REALTIME, Permission.AGENTS_SIGN_OFF),
    COUNTERS(Group.REALTIME, Permission.STATISTICS_RESET),
    CALL_REPORT(Group.REPORTS, Permission.REPORTS_READ),
    DECISIONS(Group.REPORTS, Permission.ROUTING_READ),
    PAUSES(Group.TOOLS, Permission.PAUSES_READ, Permission.PAUSES_EDIT),
    TAGS(Group.TOOLS, Permission.TAGS_READ, Permission.TAGS_EDIT),
    DISPOSITIONS(Group.TOOLS, Permission.DISPOSITIONS_READ, Permission.DISPOSITIONS_EDIT),
    TRIGGERS(Group.TOOLS, Permission.TRIGGERS_READ, Permission.TRIGGERS_EDIT),
    INTERVALS(Group.TOOLS, Permission.INTERVALS_READ, Permission.INTERVALS_EDIT),
    SOUNDS(Group.TOOLS, Permission.SOUNDS_READ, Permission.SOUNDS_EDIT),
    TEMPLATES(Group.TOOLS, Permission.TEMPLATES_READ, Permission.TEMPLATES_EDIT),
    VARIABLES(Group.TOOLS, Permission.VARIABLES_READ, Permission.VARIABLES_EDIT);

    /// The module in which a section stands.
    public enum Group {
        STAFF,
        VOICE,
        REALTIME,
        REPORTS,
        TOOLS
    }

    private final Group group;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<Permission> steps;

    Section(Group group, Permission... steps) {
        this.group = group;
        this.steps = List.of(steps);
    }

    public Group group() {
        return group;
    }

    /// From the weakest to the strongest: to read, to edit. The stronger comes with the weaker.
    public List<Permission> steps() {
        return steps;
    }

    /// Everything that one may be given of this section, the weakest first: nothing, to read, to
    /// edit too, to delete too, all.
    public List<List<Permission>> grants() {
        List<List<Permission>> grants = new ArrayList<>();
        for (int level = 0; level <= steps.size(); level++) {
            grants.add(steps.subList(0, level));
        }
        findDeletion()
                .ifPresent(deletion -> {
                    grants.add(List.of(steps.getFirst(), deletion));
                    grants.add(List.of(steps.getFirst(), steps.getLast(), deletion));
                });
        return List.copyOf(grants);
    }

    /// Which of its [#grants] these permissions are; the weaker ones that are missing come along.
    public List<Permission> granted(Collection<Permission> permissions) {
        Set<Permission> own = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < steps.size(); i++) {
            if (permissions.contains(steps.get(i))) {
                own.addAll(steps.subList(0, i + 1));
            }
        }
        findDeletion()
                .filter(permissions::contains)
                .ifPresent(deletion -> {
                    own.add(steps.getFirst());
                    own.add(deletion);
                });
        return grants().stream()
                .filter(grant -> own.equals(Set.copyOf(grant)))
                .findFirst()
                .orElseThrow();
    }

    /// What it takes to delete, where that is more than to edit.
    private Optional<Permission> findDeletion() {
        return Optional.of(steps.getLast().deletion()).filter(one -> one != steps.getLast());
    }

    /// What a profile may give: everything that stands in a section.
    public static Set<Permission> grantable() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).forEach(section -> section.grants().forEach(all::addAll));
        return all;
    }

    /// The permissions with the weaker ones that come with them.
    public static Set<Permission> completed(Collection<Permission> permissions) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(permissions);
        Arrays.stream(values()).forEach(s -> all.addAll(s.granted(permissions)));
        return all;
    }
}
