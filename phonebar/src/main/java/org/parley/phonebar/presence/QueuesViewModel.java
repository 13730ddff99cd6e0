package org.parley.phonebar.presence;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.contract.routing.OwnQueue;
import org.parley.contract.routing.OwnQueueApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.phonebar.line.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// The agent's queues, which he or she may leave for a while and join again. Used on the screen's
/// thread.
public final class QueuesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QueuesViewModel.class);

    private final OwnQueueApi api;
    private final BackgroundWork background;
    private final Notices notices;
    private final boolean allowed;
    private final ObservableList<OwnQueue> queues = FXCollections.observableArrayList();

    /// @param allowed whether the agent may leave and join
    public QueuesViewModel(
            OwnQueueApi api, BackgroundWork background, Notices notices, boolean allowed) {
        this.api = api;
        this.background = background;
        this.notices = notices;
        this.allowed = allowed;
    }

    /// Empty where the agent may not leave them.
    public ObservableList<OwnQueue> queues() {
        return FXCollections.unmodifiableObservableList(queues);
    }

    /// Asks the server.
    public void load() {
        if (allowed) {
            background
                    .run("Reading the own queues", api::queues)
                    .onSuccess(this::take)
                    .onFailure(failure -> LOG.info("the queues stay: {}", failure.getMessage()));
        }
    }

    /// Joins a queue, or leaves it for a while.
    public void serve(OwnQueue queue, boolean wanted) {
        background
                .run(
                        wanted ? "Joining a queue" : "Leaving a queue",
                        () -> wanted ? api.join(queue.id()) : api.leave(queue.id()))
                .onSuccess(queues::setAll)
                .onFailure(failure -> {
                    notices.failed(failure);
                    load();
                });
    }

    /// An open menu stays as it is while nothing has changed.
    private void take(List<OwnQueue> now) {
        if (!queues.equals(now)) {
            queues.setAll(now);
        }
    }
}
