package org.parley.admin.security;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.ApiKeyApi;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The keys by which programs act in the name of people.
public final class ApiKeysView extends EntityView<ApiKey> {
    private static final Duration USUAL = Duration.ofDays(90);

    @Inject
    ApiKeysView(EntityDesk desk, Session session) {
        super(desk, screen(session));
    }

    private static EntityScreen<ApiKey> screen(Session session) {
        var end = new KeyEndKind(session.clock(), ZoneId.systemDefault());
        return EntityScreen.of(ApiKey.class, ApiKeyApi.class, ApiKey.KIND, "keys")
                .field("name", Kinds.text())
                .field("start", new KeyStartKind(), Place.TABLE)
                .field("token", new KeyTokenKind(), Place.FORM)
                .field("expiresAt", end)
                .field("scopes", new KeyScopesKind(possible(session)))
                .field("owner", Kinds.text(), Place.TABLE)
                .field("createdAt", Kinds.moment(), Place.TABLE)
                .field("lastUsedAt", Kinds.moment(), Place.TABLE)
                .blank(() -> blank(session.clock(), end));
    }

    private static ApiKey blank(InstantSource now, KeyEndKind end) {
        return ApiKey.wanted(Ids.next(), "", Set.of(), end.endOfDay(now.instant().plus(USUAL)));
    }

    /// What a key of the signed-in person can be allowed.
    private static List<Permission> possible(Session session) {
        return session.me().permissions().stream()
                .filter(permission -> permission != Permission.SIGNED_IN)
                .sorted(Comparator.comparing(Permission::code))
                .toList();
    }
}
