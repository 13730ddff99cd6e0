package org.parley.admin.configuration;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.admin.table.StatusChip.Look;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.Drift;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.platform.entity.HistoryEntry.Change;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of a comparison: what happens, to what, and how. What becomes of a secret comes before
/// the fields: it asks for something to be done.
record ComparisonLine(Look look, String word, String what, String how) {
    private static final Look ADDED = new Look(MaterialDesignP.PLUS, "good");
    private static final Look CHANGED = new Look(MaterialDesignP.PENCIL_OUTLINE, "busy");
    private static final Look DELETED = new Look(MaterialDesignM.MINUS, "bad");
    private static final Look DIFFERS = new Look(MaterialDesignD.DELTA, "warn");

    static List<ComparisonLine> of(Comparison comparison, Texts texts) {
        return switch (comparison) {
            case Comparison.Earlier earlier -> of(earlier.plan(), texts);
            case Comparison.Files files -> of(files.plan(), texts);
            case Comparison.Running running -> of(running.drift(), texts);
        };
    }

    private static List<ComparisonLine> of(ConfigurationPlan plan, Texts texts) {
        return plan.changes().stream().map(change -> of(change, texts)).toList();
    }

    private static ComparisonLine of(PlannedChange change, Texts texts) {
        Look look =
                switch (change.action()) {
                    case ADD -> ADDED;
                    case CHANGE -> CHANGED;
                    case DELETE -> DELETED;
                };
        String word = change.action().name().toLowerCase(Locale.ROOT);
        String key = "configuration.kind." + change.kind();
        String kind = texts.has(key) ? texts.get(key) : change.kind();
        return new ComparisonLine(
                look,
                texts.get("configuration.action." + word),
                (kind + " " + change.name()).strip(),
                Stream.of(secrets(change, texts), fields(change))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(". ")));
    }

    private static String fields(PlannedChange change) {
        return change.fields().stream()
                .map(field -> said(field, change.action() == PlannedChange.Action.ADD))
                .collect(Collectors.joining(", "));
    }

    /// What becomes of passwords and the like.
    private static String secrets(PlannedChange change, Texts texts) {
        if (!change.missing().isEmpty()) {
            return texts.get("configuration.secrets-missing", String.join(", ", change.missing()));
        }
        return change.kept().isEmpty()
                ? ""
                : texts.get("configuration.secrets-kept", String.join(", ", change.kept()));
    }

    private static String said(Change field, boolean fresh) {
        String after = field.after() == null ? "–" : field.after();
        String before = field.before() == null ? "–" : field.before();
        return field.field() + ": " + (fresh ? after : before + " → " + after);
    }

    private static List<ComparisonLine> of(Drift drift, Texts texts) {
        List<ComparisonLine> lines = new ArrayList<>();
        for (Drift.Difference each : drift.differences()) {
            List<String> said = new ArrayList<>();
            if (!each.missing().isEmpty()) {
                said.add(texts.get("configuration.missing", String.join(", ", each.missing())));
            }
            if (!each.unexpected().isEmpty()) {
                said.add(
                        texts.get(
                                "configuration.unexpected", String.join(", ", each.unexpected())));
            }
            lines.add(
                    new ComparisonLine(
                            DIFFERS,
                            texts.get("configuration.differs"),
                            each.where(),
                            String.join("; ", said)));
        }
        return lines;
    }
}
