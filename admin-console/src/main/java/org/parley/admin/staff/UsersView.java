package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.admin.security.Invitations;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Ids;
import org.parley.contract.staff.UserAccount;
import org.parley.contract.staff.UserApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

/// Administrators and supervisors.
public final class UsersView extends ReferringView<UserAccount> {
    @Inject
    UsersView(EntityDesk desk, Directory directory, Invitations invitations) {
        super(
                desk,
                directory,
                names -> Inviting.add(screen(names), invitations).blank(UsersView::blank));
    }

    private static EntityScreen.Builder<UserAccount> screen(Directory names) {
        return EntityScreen.of(UserAccount.class, UserApi.class, UserAccount.KIND, "users")
                .field("name", Kinds.text())
                .field("fullName", new PersonKind())
                .field("role", Kinds.choice())
                .field("profileId", References.one(names.names(Directory.Kind.PROFILES)))
                .field("email", Kinds.text(), Place.CHOSEN)
                .field("extension", Kinds.text(), Place.CHOSEN)
                .field("password", Kinds.secret(), Place.FORM)
                .field("status", Kinds.choice(), Place.TABLE)
                .field("enabled", Kinds.flag(), Place.CHOSEN)
                .field("createdAt", Kinds.moment(), Place.COLUMN)
                .field("changedAt", Kinds.moment(), Place.COLUMN)
                .bulk("profileId", "enabled");
    }

    private static UserAccount blank() {
        return new UserAccount(
                Ids.next(), "", "", "", Role.USER, null, null, true, null, null, null, null, 0);
    }
}
