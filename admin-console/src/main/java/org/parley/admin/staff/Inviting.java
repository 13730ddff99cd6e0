package org.parley.admin.staff;

import org.parley.admin.security.Invitations;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.EntityScreen;

import java.util.List;
import java.util.UUID;

/// Lets people be invited from their list, by whoever may.
final class Inviting {
    private Inviting() {}

    static <E extends Identified & Versioned> EntityScreen.Builder<E> add(
            EntityScreen.Builder<E> screen, Invitations invitations) {
        return invitations.allowed()
                ? screen.deed("invite", (owner, people) -> invitations.byMail(owner, ids(people)))
                        .deed(
                                "invite-link",
                                (owner, people) -> invitations.byCode(owner, ids(people)))
                : screen;
    }

    private static <E extends Identified> List<UUID> ids(List<E> people) {
        return people.stream().map(Identified::id).toList();
    }
}
