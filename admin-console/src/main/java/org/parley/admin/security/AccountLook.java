package org.parley.admin.security;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.parley.admin.table.StatusChip;
import org.parley.contract.auth.account.Account;

/// How the state of an account looks.
enum AccountLook {
    LOCKED("locked", new StatusChip.Look(MaterialDesignL.LOCK, "bad")),
    DISABLED("disabled", new StatusChip.Look(MaterialDesignC.CANCEL, "calm")),
    MUST_CHANGE("must-change", new StatusChip.Look(MaterialDesignK.KEY_CHANGE, "warn")),
    OPEN("open", new StatusChip.Look(MaterialDesignA.ACCOUNT_CHECK_OUTLINE, "good"));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // an icon and a word, both fixed
    private final StatusChip.Look look;

    AccountLook(String key, StatusChip.Look look) {
        this.key = key;
        this.look = look;
    }

    static AccountLook of(Account account, boolean locked) {
        if (!account.enabled()) {
            return DISABLED;
        }
        if (locked) {
            return LOCKED;
        }
        return account.mustChangePassword() ? MUST_CHANGE : OPEN;
    }

    String textKey() {
        return "accounts.state." + key;
    }

    StatusChip.Look look() {
        return look;
    }
}
