package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.choice.Directory;
import org.parley.admin.table.Columns;
import org.parley.admin.table.StatusChip;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.RouteCase;
import org.parley.contract.telephony.route.RouteVerdict;
import org.parley.contract.telephony.route.RouteVerdict.Fate;
import org.parley.desk.control.DateWords;
import org.parley.desk.control.TimeWords;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.problem.ProblemText;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A made-up call, the route that takes it and what becomes of each step of its plan.
public final class RouteTrialView extends View<VBox> {
    private static final int ROW = 40;

    private final RouteTrialModel model;
    private final Texts texts;
    private final Directory directory;
    private final PlanWords words;

    @FXML private ComboBox<String> context;
    @FXML private TextField number;
    @FXML private DatePicker date;
    @FXML private TextField time;
    @FXML private Label route;
    @FXML private TableView<RouteVerdict.Step> steps;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public RouteTrialView(RouteTrialModel model, Texts texts, Directory directory) {
        this.model = model;
        this.texts = texts;
        this.directory = directory;
        this.words = new PlanWords("routes", texts, directory);
    }

    @Override
    protected void prepared() {
        context.setConverter(new Contexts());
        DateWords.of(date, texts.formats());
        steps.setPlaceholder(new Label(texts.get("route-trial.none")));
        Columns.into(
                steps,
                List.<TableColumn<RouteVerdict.Step, ?>>of(
                        Columns.number(
                                "route-trial.steps.place",
                                texts.get("route-trial.place"),
                                60,
                                step -> (long) step.place(),
                                texts.formats()),
                        Columns.text(
                                "route-trial.steps.step",
                                texts.get("route-trial.step"),
                                220,
                                step -> words.sentence(step.step())),
                        Columns.<RouteVerdict.Step, StatusChip>node(
                                "route-trial.steps.fate",
                                texts.get("route-trial.fate"),
                                170,
                                StatusChip::new,
                                (chip, step) -> chip.show(look(step.fate()), fate(step.fate())),
                                Comparator.comparing(RouteVerdict.Step::fate)),
                        Columns.text(
                                "route-trial.steps.then",
                                texts.get("route-trial.then"),
                                480,
                                this::then)),
                ROW);
    }

    private static StatusChip.Look look(Fate fate) {
        return switch (fate) {
            case TAKEN -> StatusChip.Look.GOOD;
            case DENIED -> StatusChip.Look.BAD;
            case OUT_OF_HOURS, OUT_OF_SERVICE, OTHER_NUMBER, HELP_FIRST, NEVER_REACHED ->
                    StatusChip.Look.CALM;
        };
    }

    private String fate(Fate fate) {
        return texts.get("route-trial.fate." + key(fate.name()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// When the call goes on to the next step, or what the carrier gets.
    private String then(RouteVerdict.Step step) {
        if (step.fate() != Fate.TAKEN) {
            return texts.get("route-trial.why." + key(step.fate().name()));
        }
        String called = step.called();
        String key = "route-trial.then." + step.step().application();
        return called != null
                ? texts.get("route-trial.dials", called)
                : texts.get(texts.has(key) ? key : "route-trial.then.goes-on");
    }

    private final class Contexts extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            String key = "route-trial.context." + name;
            return name == null ? "" : texts.has(key) ? texts.get(key) : name;
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }

    @Override
    protected void attached(Bindings b) {
        directory.load(this);
        context.setItems(model.contexts());
        if (context.getValue() == null) {
            context.setValue(RouteKind.INBOUND.usualContext());
        }
        b.follow(model.verdict(), said -> said.ifPresent(this::show));
        b.follow(
                model.problem(),
                told -> problem.tell(told, texts.get("console.again"), model::load));
        model.load();
    }

    private void show(RouteVerdict verdict) {
        steps.getItems().setAll(verdict.steps());
        String prefix =
                verdict.prefix().isEmpty()
                        ? ""
                        : texts.get("route-trial.prefix", verdict.prefix()) + " ";
        if (verdict.routeId() == null) {
            route.setText(prefix + texts.get("route-trial.no-route"));
            return;
        }
        String taken = texts.get("route-trial.route", verdict.route(), verdict.pattern());
        String others =
                verdict.others().isEmpty()
                        ? ""
                        : " "
                                + texts.get(
                                        "route-trial.others", String.join(", ", verdict.others()));
        String help = verdict.emergency() ? " " + texts.get("route-trial.help") : "";
        route.setText(prefix + taken + others + help);
    }

    @FXML
    void attempt() {
        String typed = time.getText();
        if (TimeWords.isWrong(typed)) {
            problem.show(
                    new ProblemText(
                            texts.get("route-trial.no-time"),
                            texts.get("route-trial.no-time.cure", typed.strip()),
                            false));
            time.requestFocus();
            return;
        }
        problem.hide();
        model.attempt(
                new RouteCase(
                        context.getValue(),
                        number.getText().strip(),
                        moment(date.getValue(), TimeWords.parse(typed).orElse(null))));
    }

    /// Null where neither is given: whenever the server takes it. What is missing of two is as it
    /// is at present.
    private @Nullable Instant moment(@Nullable LocalDate day, @Nullable LocalTime hour) {
        if (day == null && hour == null) {
            return null;
        }
        ZonedDateTime now = model.now().atZone(ZoneId.systemDefault());
        return ZonedDateTime.of(
                        Objects.requireNonNullElseGet(day, now::toLocalDate),
                        Objects.requireNonNullElseGet(hour, now::toLocalTime),
                        now.getZone())
                .toInstant();
    }
}
