package org.parley.admin.licensing;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.parley.admin.table.StatusChip;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.LicenceState;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.LicensedModule;
import org.parley.desk.i18n.Texts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/// How licences are put into words and signs.
final class LicenceWords {
    private final Texts texts;

    LicenceWords(Texts texts) {
        this.texts = texts;
    }

    String module(LicensedModule module) {
        return texts.get("licence.module." + code(module));
    }

    String state(LicenceState state) {
        return texts.get("licence.state." + code(state));
    }

    static StatusChip.Look look(LicenceState state) {
        return switch (state) {
            case VALID -> StatusChip.Look.GOOD;
            case EXPIRING -> new StatusChip.Look(MaterialDesignA.ALERT_OUTLINE, "warn");
            case GRACE -> new StatusChip.Look(MaterialDesignA.ALERT_OUTLINE, "bad");
            case EXPIRED -> StatusChip.Look.BAD;
        };
    }

    static StatusChip.Look look(boolean licensed) {
        return licensed
                ? new StatusChip.Look(MaterialDesignC.CHECK, "good")
                : new StatusChip.Look(MaterialDesignM.MINUS, "calm");
    }

    /// One line of what a new licence changes.
    String change(LicenceChange.Item item) {
        if (item.field().startsWith("modules.")) {
            String name =
                    module(LicensedModule.valueOf(item.field().substring("modules.".length())));
            return texts.get(
                    item.after().isEmpty() ? "licence.change.removed" : "licence.change.added",
                    name);
        }
        return texts.get(
                "licence.change",
                texts.get("licence.field." + item.field()),
                value(item.before()),
                value(item.after()));
    }

    /// Whether the vendor was mailed a request; empty when nobody has tried.
    String mailed(StoredPlanRequest stored) {
        if (stored.mailedAt() != null) {
            return texts.get("licence.request.mailed", texts.formats().dateTime(stored.mailedAt()));
        }
        return stored.mailFault() == null
                ? ""
                : texts.get("licence.request.not-mailed", stored.mailFault());
    }

    /// Instants are shown as dates, states by their word, the rest as it is.
    private String value(String text) {
        try {
            return texts.formats().date(Instant.parse(text));
        } catch (DateTimeException _) {
            String key = "licence.state." + text.toLowerCase(Locale.ROOT);
            return texts.has(key) ? texts.get(key) : text;
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
