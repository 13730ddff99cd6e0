package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.RouteCase;
import org.parley.contract.telephony.route.RouteVerdict;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the routes would do with a made-up call. Used on the screen's thread.
public final class RouteTrialModel {
    private static final int MOST = 1_000;

    private final Session session;
    private final RouteApi api;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final ObservableList<String> contexts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RouteVerdict>> verdict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @Inject
    public RouteTrialModel(Session session, BackgroundWork background, ProblemTexts problems) {
        this.session = session;
        this.api = session.api(RouteApi.class);
        this.background = background;
        this.problems = problems;
        contexts.setAll(usual().toList());
    }

    private static Stream<String> usual() {
        return Arrays.stream(RouteKind.values()).map(RouteKind::usualContext).distinct();
    }

    /// Where numbers are dialled.
    ObservableList<String> contexts() {
        return contexts;
    }

    /// Of the call that was tried last; empty before.
    ReadOnlyObjectProperty<Optional<RouteVerdict>> verdict() {
        return verdict.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The moment by the server's clock.
    Instant now() {
        return session.clock().instant();
    }

    void load() {
        background
                .run("Loading routes", () -> api.list(null, List.of(), null, MOST, 0))
                .onSuccess(page -> {
                    problem.set(Optional.empty());
                    List<String> all =
                            Stream.concat(
                                            usual(),
                                            page.rows().stream().map(Route::context).sorted())
                                    .distinct()
                                    .toList();
                    if (!contexts.equals(all)) {
                        contexts.setAll(all);
                    }
                })
                .onFailure(this::failed);
    }

    /// Asks what would become of a call; nothing is called.
    void attempt(RouteCase call) {
        background
                .run("Trying routes", () -> api.dryRun(call))
                .onSuccess(said -> {
                    problem.set(Optional.empty());
                    verdict.set(Optional.of(said));
                })
                .onFailure(this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(Optional.of(problems.of(failure)));
    }
}
