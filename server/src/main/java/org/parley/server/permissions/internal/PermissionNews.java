package org.parley.server.permissions.internal;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.parley.server.auth.AuthService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.masking.Discretion;

/// Has permissions and visibility worked out anew after a change of theirs.
final class PermissionNews {
    private final Provider<AuthService> auth;
    private final Visibility visibility;
    private final Discretion discretion;

    @Inject
    PermissionNews(Provider<AuthService> auth, Visibility visibility, Discretion discretion) {
        this.discretion = discretion;
        this.auth = auth;
        this.visibility = visibility;
    }

    void changed(Transaction tx) {
        tx.afterCommit(() -> {
            auth.get().permissionsChanged();
            visibility.forget();
            discretion.forget();
        });
    }
}
