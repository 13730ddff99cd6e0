package org.parley.admin.routing;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.parley.admin.routing.DecisionsViewModel.Supposed;
import org.parley.admin.table.Columns;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.StatusChip.Look;
import org.parley.contract.routing.Candidate;
import org.parley.contract.routing.Strategy;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The columns of a decision's candidates.
final class CandidateColumns {
    private static final String ID = "admin.routing.candidates.";

    private final DecisionsViewModel model;
    private final Texts texts;

    CandidateColumns(DecisionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<TableColumn<Candidate, ?>> make() {
        List<TableColumn<Candidate, ?>> columns =
                List.of(
                        Columns.<Candidate, Integer>figure(
                                ID + "rank",
                                texts.get("routing.rank"),
                                64,
                                c -> c.rank() == 0 ? null : c.rank(),
                                rank -> texts.formats().number(rank)),
                        Columns.text(ID + "name", texts.get("routing.agent"), 160, Candidate::name),
                        Columns.node(
                                ID + "eligible",
                                texts.get("routing.eligible"),
                                120,
                                StatusChip::new,
                                this::show,
                                Comparator.comparing(Candidate::eligible)),
                        Columns.node(
                                ID + "suppose",
                                texts.get("routing.suppose"),
                                170,
                                this::chooser,
                                this::show,
                                Comparator.comparing(Candidate::name)),
                        Columns.text(
                                ID + "reason",
                                texts.get("routing.reason"),
                                260,
                                Candidate::reason));
        columns.forEach(column -> column.setSortable(false));
        return columns;
    }

    private void show(StatusChip chip, Candidate candidate) {
        chip.show(
                candidate.eligible()
                        ? new Look(MaterialDesignC.CHECK, "good")
                        : new Look(MaterialDesignM.MINUS, "calm"),
                texts.get(candidate.eligible() ? "routing.yes" : "routing.no"));
    }

    private ComboBox<Supposed> chooser() {
        ComboBox<Supposed> box = new ComboBox<>();
        box.getItems().setAll(Supposed.values());
        box.setConverter(new Words());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private void show(ComboBox<Supposed> box, Candidate candidate) {
        box.setOnAction(null);
        box.setId("admin.routing.suppose." + candidate.name().replace(' ', '-'));
        box.setAccessibleText(texts.get("routing.suppose") + " " + candidate.name());
        box.setValue(model.supposed(candidate));
        box.setOnAction(_ -> model.suppose(candidate, box.getValue()));
    }

    /// The word of a strategy.
    static String strategy(Strategy strategy, Texts texts) {
        return texts.get("routing.strategy." + strategy.name().toLowerCase(Locale.ROOT));
    }

    private final class Words extends StringConverter<Supposed> {
        @Override
        public String toString(@Nullable Supposed value) {
            return value == null
                    ? ""
                    : texts.get(
                            "routing.suppose."
                                    + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public Supposed fromString(String word) {
            for (Supposed value : Supposed.values()) {
                if (toString(value).equals(word)) {
                    return value;
                }
            }
            return Supposed.AS_IT_WAS;
        }
    }
}
