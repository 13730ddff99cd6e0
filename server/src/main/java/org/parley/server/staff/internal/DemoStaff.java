package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.Role;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.demo.DemoPart;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.NewAgent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An administrator, a supervisor and three agents. The password of each is the login name followed
/// by `-demo-2026`.
public final class DemoStaff implements DemoPart {
    private static final String SUPERVISORS = "Supervisors";
    private static final String PASSWORD_END = "-demo-2026";

    private final Database db;
    private final PeopleService people;
    private final ProfileService profiles;
    private final StaffService staff;

    @Inject
    public DemoStaff(
            Database db, PeopleService people, ProfileService profiles, StaffService staff) {
        this.profiles = profiles;
        this.db = db;
        this.people = people;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void make() {
        person("admin", "Ada Morris", Role.ADMIN);
        person("sue", "Sue Keller", Role.USER);
        supervisor("sue");
        for (var agent :
                List.of(
                        agent("ann", "Ann Lindqvist", "5001"),
                        agent("bob", "Bob Okafor", "5002"),
                        agent("eve", "Eve Rossi", "5003"))) {
            if (staff.findAgentByName(agent.name()).isEmpty()) {
                staff.createAgent(agent, Actor.SERVER);
            }
        }
    }

    private void supervisor(String name) {
        UUID person = people.findByName(name).orElseThrow().id();
        if (profiles.findOf(person).isEmpty()) {
            UUID profile =
                    profiles.findByName(SUPERVISORS)
                            .orElseGet(() -> profiles.create(supervisors(), Actor.SERVER))
                            .id();
            db.run(tx -> profiles.assign(tx, person, profile));
        }
    }

    /// Sees everything, and may what a supervisor usually may.
    private static Profile supervisors() {
        Set<Permission> usual = new HashSet<>(Role.USER.permissions());
        usual.retainAll(Section.grantable());
        return new Profile(
                Ids.next(), SUPERVISORS, "", usual, Scope.ALL, Scope.ALL, true, false, 1);
    }

    private void person(String name, String fullName, Role role) {
        if (people.findByName(name).isEmpty()) {
            var wanted = new NewPerson(name, fullName, mail(name), role, null, name + PASSWORD_END);
            db.run(tx -> people.create(tx, wanted, Actor.SERVER));
        }
    }

    private static NewAgent agent(String name, String fullName, String extension) {
        return new NewAgent(name, fullName, mail(name), extension, name + PASSWORD_END);
    }

    private static String mail(String name) {
        return name + "@example.invalid";
    }
}
