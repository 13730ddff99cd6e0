package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.ProfileApi;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.platform.Ids;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.util.List;
import java.util.Set;

/// What users may and see.
public final class ProfilesView extends ReferringView<Profile> {
    @Inject
    ProfilesView(EntityDesk desk, Directory directory) {
        super(desk, directory, ProfilesView::screen);
    }

    private static EntityScreen<Profile> screen(Directory names) {
        return EntityScreen.of(Profile.class, ProfileApi.class, Profile.KIND, "profiles")
                .field("name", Kinds.text())
                .field("description", Kinds.longText())
                .tab("permissions")
                .field("masked", Kinds.flag(), Place.CHOSEN)
                .field("permissions", new PermissionsKind())
                .tab("resources")
                .field(
                        "queues",
                        new ScopeKind(
                                names.names(Directory.Kind.QUEUES),
                                List.of(Reach.ALL, Reach.LISTED)))
                .field(
                        "agents",
                        new ScopeKind(
                                names.names(Directory.Kind.AGENTS),
                                List.of(Reach.ALL, Reach.OF_QUEUES, Reach.LISTED)))
                .field("autoAssociate", Kinds.flag(), Place.CHOSEN)
                .blank(ProfilesView::blank);
    }

    private static Profile blank() {
        return new Profile(
                Ids.next(), "", "", Set.of(), Scope.NONE, Scope.OF_QUEUES, true, false, 0);
    }
}
