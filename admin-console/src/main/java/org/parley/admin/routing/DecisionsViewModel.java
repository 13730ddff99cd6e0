package org.parley.admin.routing;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.contract.platform.Page;
import org.parley.contract.routing.Candidate;
import org.parley.contract.routing.DecisionApi;
import org.parley.contract.routing.DecisionView;
import org.parley.contract.routing.ReplayRequest;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The router's stored decisions on the screen. Used on the screen's thread.
public final class DecisionsViewModel {
    private static final int MOST = 200;

    /// What is supposed of an agent in a replay.
    enum Supposed {
        AS_IT_WAS,
        ABSENT,
        READY
    }

    private final DecisionApi api;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final StringProperty item = new SimpleStringProperty("");
    private final ObservableList<DecisionView> decisions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DecisionView>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecisionView>> replayed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> loading = new ReadOnlyObjectWrapper<>(false);
    private final Map<UUID, Supposed> supposed = new HashMap<>();
    private int asked;

    @Inject
    public DecisionsViewModel(Session session, BackgroundWork background, ProblemTexts problems) {
        this.api = session.api(DecisionApi.class);
        this.background = background;
        this.problems = problems;
    }

    /// The call whose decisions are asked for; empty for the newest of all.
    public StringProperty item() {
        return item;
    }

    public ObservableList<DecisionView> decisions() {
        return decisions;
    }

    public ReadOnlyObjectProperty<Optional<DecisionView>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The same decision with the suppositions; empty while there are none.
    public ReadOnlyObjectProperty<Optional<DecisionView>> replayed() {
        return replayed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Boolean> loading() {
        return loading.getReadOnlyProperty();
    }

    /// Asks again; an earlier answer that comes late is dropped.
    public void load() {
        int question = ++asked;
        loading.set(true);
        String wanted = item.get().strip();
        background
                .run("Loading decisions", () -> api.list(wanted.isEmpty() ? null : wanted, MOST, 0))
                .onSuccess(page -> loaded(question, page))
                .onFailure(failure -> failed(question, failure));
    }

    private void loaded(int question, Page<DecisionView> page) {
        if (question == asked) {
            loading.set(false);
            problem.set(Optional.empty());
            decisions.setAll(page.rows());
            choose(page.rows().isEmpty() ? Optional.empty() : Optional.of(page.rows().getFirst()));
        }
    }

    private void failed(int question, Throwable failure) {
        if (question == asked) {
            loading.set(false);
            decisions.clear();
            choose(Optional.empty());
            problem.set(Optional.of(problems.of(failure)));
        }
    }

    /// Shows a decision as it was.
    public void choose(Optional<DecisionView> decision) {
        supposed.clear();
        replayed.set(Optional.empty());
        chosen.set(decision);
    }

    Supposed supposed(Candidate candidate) {
        return supposed.getOrDefault(candidate.agentId(), Supposed.AS_IT_WAS);
    }

    /// Supposes something else of an agent, and takes the decision again.
    void suppose(Candidate candidate, Supposed what) {
        if (what == Supposed.AS_IT_WAS) {
            supposed.remove(candidate.agentId());
        } else {
            supposed.put(candidate.agentId(), what);
        }
        replay();
    }

    private void replay() {
        Optional<DecisionView> decision = chosen.get();
        if (decision.isEmpty() || supposed.isEmpty()) {
            replayed.set(Optional.empty());
            return;
        }
        UUID id = decision.get().id();
        ReplayRequest request = new ReplayRequest(those(Supposed.ABSENT), those(Supposed.READY));
        background
                .run("Replaying a decision", () -> api.replay(id, request))
                .onSuccess(answer -> {
                    if (chosen.get().filter(d -> d.id().equals(id)).isPresent()) {
                        replayed.set(Optional.of(answer));
                    }
                })
                .onFailure(failure -> problem.set(Optional.of(problems.of(failure))));
    }

    private List<UUID> those(Supposed what) {
        List<UUID> found = new ArrayList<>();
        supposed.forEach((agent, is) -> {
            if (is == what) {
                found.add(agent);
            }
        });
        return found;
    }

    /// The names of those who were offered the call.
    static List<String> names(DecisionView decision) {
        return decision.candidates().stream()
                .filter(c -> decision.chosen().contains(c.agentId()))
                .map(Candidate::name)
                .toList();
    }
}
