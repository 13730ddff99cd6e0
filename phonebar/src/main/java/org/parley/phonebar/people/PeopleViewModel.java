package org.parley.phonebar.people;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.Directory;
import org.parley.contract.telephony.DirectoryApi;
import org.parley.desk.control.PresenceLook;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.phonebar.presence.PauseWords;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Colleagues, telephones and queues as they are at this moment, those that fit what is typed, and
/// a number that was typed. Asked for every second while the list is open.
public final class PeopleViewModel {
    private final DirectoryApi api;
    private final BackgroundWork background;
    private final Texts texts;
    private final InstantSource clock;
    private final ProblemTexts problems;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ObservableList<Target> found = FXCollections.observableArrayList();
    private List<Target> all = List.of();
    private boolean known;
    private boolean asking;

    /// @param clock the server's, as seen from here
    public PeopleViewModel(
            DirectoryApi api,
            BackgroundWork background,
            Texts texts,
            InstantSource clock,
            ProblemTexts problems) {
        this.api = api;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
        this.problems = problems;
        search.subscribe(_ -> filter());
    }

    /// What is typed: a part of a name or number, or a whole number.
    public StringProperty search() {
        return search;
    }

    public ObservableList<Target> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /// What to show in place of an empty list.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Begins anew.
    public void open() {
        search.set("");
        filter();
        refresh();
    }

    /// Asks the server, unless an answer is still awaited.
    public void refresh() {
        if (asking) {
            return;
        }
        asking = true;
        background
                .run("Reading the directory", api::directory)
                .onSuccess(directory -> {
                    asking = false;
                    known = true;
                    all = targets(directory);
                    filter();
                })
                .onFailure(failure -> {
                    asking = false;
                    state.set(problems.of(failure).detail());
                });
    }

    /// For how long it is so, such as `04:12`; empty where nothing is counted.
    public String timeOf(Target target) {
        Instant since = target.since();
        return since == null ? "" : texts.formats().timer(since, clock.instant());
    }

    /// How many callers wait in the agent's own queues, by queue; for tests and tooltips.
    public List<Target> queues() {
        return all.stream().filter(target -> target.kind() == Target.Kind.QUEUE).toList();
    }

    private List<Target> targets(Directory directory) {
        List<Target> targets = new ArrayList<>();
        directory.queues().stream()
                .sorted(Comparator.comparing((Directory.Line line) -> !line.mine()))
                .map(this::queue)
                .forEach(targets::add);
        directory.people().stream()
                .sorted(
                        Comparator.comparingInt(PeopleViewModel::rank)
                                .thenComparing(Directory.Person::name))
                .map(this::person)
                .forEach(targets::add);
        directory.telephones().stream().map(this::telephone).forEach(targets::add);
        return List.copyOf(targets);
    }

    /// Who can be spoken to first.
    private static int rank(Directory.Person person) {
        return switch (person.presence()) {
            case READY -> 0;
            case WRAP_UP -> 1;
            case TALKING, BUSY, RINGING -> 2;
            case PAUSED -> 3;
            case OFFLINE -> 4;
        };
    }

    private Target queue(Directory.Line line) {
        return new Target(
                Target.Kind.QUEUE,
                "queue-" + line.name(),
                line.name(),
                line.number(),
                texts.get(
                        "phonebar.people.queue",
                        String.valueOf(line.waiting()),
                        String.valueOf(line.ready())),
                null,
                null,
                line.mine());
    }

    private Target person(Directory.Person person) {
        String reason = person.reason();
        Presence presence = person.presence();
        String word =
                presence == Presence.PAUSED && reason != null
                        ? PauseWords.of(reason, texts)
                        : texts.get(PresenceLook.of(presence).textKey());
        return new Target(
                Target.Kind.AGENT,
                "agent-" + person.number(),
                person.name(),
                person.number(),
                word,
                presence,
                presence == Presence.OFFLINE ? null : person.since(),
                false);
    }

    private Target telephone(Directory.Phone phone) {
        return new Target(
                Target.Kind.TELEPHONE,
                "telephone-" + phone.number(),
                phone.name(),
                phone.number(),
                texts.get(
                        phone.reachable()
                                ? "phonebar.people.reachable"
                                : "phonebar.people.unreachable"),
                null,
                null,
                false);
    }

    private void filter() {
        String text = search.get().strip();
        String lower = text.toLowerCase(Locale.ROOT);
        List<Target> fitting = new ArrayList<>();
        String digits = text.replaceAll("[\\s()./-]", "");
        boolean exact = all.stream().anyMatch(target -> target.number().equals(digits));
        if (digits.matches("\\+?[0-9*#]{1,32}") && !exact) {
            fitting.add(
                    new Target(
                            Target.Kind.NUMBER,
                            "number",
                            digits,
                            digits,
                            texts.get("phonebar.people.number"),
                            null,
                            null,
                            false));
        }
        all.stream().filter(target -> target.fits(lower)).forEach(fitting::add);
        if (!fitting.equals(found)) {
            found.setAll(fitting);
        }
        state.set(
                texts.get(
                        !known
                                ? "phonebar.people.loading"
                                : text.isEmpty()
                                        ? "phonebar.people.nobody"
                                        : "phonebar.people.none"));
    }
}
