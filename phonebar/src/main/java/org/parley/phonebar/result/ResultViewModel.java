package org.parley.phonebar.result;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.parley.contract.dispositions.ChosenDisposition;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionOption;
import org.parley.contract.dispositions.DueDisposition;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/// How the present call, or else the last one, ended: chosen among the words of the centre on up to
/// three levels, during the call or after it. Where a queue demands a word, the question stays
/// until there is one, or until the server lets the agent go. Used on the screen's thread.
public final class ResultViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ResultViewModel.class);
    private static final int MOST_DRAFTS = 20;

    private final OwnDispositionApi api;
    private final BackgroundWork background;
    private final BiConsumer<String, ChosenDisposition> sender;
    private final TagsViewModel tags;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private final List<DispositionOption> picked = new ArrayList<>();
    private final SequencedMap<String, Draft> drafts = new LinkedHashMap<>();
    private List<DispositionOption> options = List.of();
    private @Nullable Subject subject;
    private @Nullable Subject last;
    private Stage stage = Stage.IDLE;
    private boolean mandatory;
    private boolean settled;
    private boolean held;

    /// The call of which is spoken.
    private record Subject(String callId, String queue, String who) {}

    /// What an agent had picked for a call before another one came between.
    private record Draft(List<DispositionOption> picked, String note, boolean settled) {}

    /// @param sender brings the word for a call to the server, sooner or later
    public ResultViewModel(
            OwnDispositionApi api,
            BackgroundWork background,
            BiConsumer<String, ChosenDisposition> sender,
            TagsViewModel tags,
            Texts texts,
            Notices notices) {
        this.api = api;
        this.background = background;
        this.sender = sender;
        this.tags = tags;
        this.texts = texts;
        this.notices = notices;
    }

    /// Whether the question is shown.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Grows with every change of what is offered and picked.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// What else is to be known of the call.
    public StringProperty note() {
        return note;
    }

    /// The labels of the call.
    public TagsViewModel tags() {
        return tags;
    }

    /// Whether there are words or labels at all, for whichever call.
    public boolean hasWords() {
        return !options.isEmpty() || tags.any();
    }

    /// Whether there is a call, and a word or a label for it.
    public boolean possible() {
        return subject != null && (!offered(0).isEmpty() || tags.any());
    }

    /// Whether the question cannot be put away.
    public boolean mandatory() {
        return mandatory;
    }

    /// The question.
    public String question() {
        Subject of = subject;
        String key = offered(0).isEmpty() ? "phonebar.tags.of" : "phonebar.result.ask";
        return of == null || of.who().isBlank()
                ? texts.get(key + "-last")
                : texts.get(key, of.who());
    }

    /// The words of a level below what is picked.
    ///
    /// @param level from 0
    public List<DispositionOption> offered(int level) {
        if (level > picked.size() || level >= Disposition.LEVELS) {
            return List.of();
        }
        UUID parent = level == 0 ? null : picked.get(level - 1).id();
        Subject of = subject;
        String queue = of == null ? "" : of.queue();
        return options.stream()
                .filter(one ->
                        parent == null ? one.parentId() == null : parent.equals(one.parentId()))
                .filter(one -> one.queue() == null || one.queue().equals(queue))
                .toList();
    }

    public Optional<DispositionOption> picked(int level) {
        return level < picked.size() ? Optional.of(picked.get(level)) : Optional.empty();
    }

    public void pick(int level, DispositionOption word) {
        if (level > picked.size() || picked(level).filter(word::equals).isPresent()) {
            return;
        }
        while (picked.size() > level) {
            picked.removeLast();
        }
        picked.add(word);
        change();
    }

    /// Whether what is picked has no words below it.
    public boolean complete() {
        return !picked.isEmpty() && offered(picked.size()).isEmpty();
    }

    /// Stores what is picked.
    public void save() {
        Subject of = subject;
        if (of == null || !complete()) {
            return;
        }
        sender.accept(
                of.callId(), new ChosenDisposition(picked.getLast().id(), note.get().strip()));
        settled = true;
        mandatory = false;
        asking.set(false);
        if (stage == Stage.IDLE) {
            leave();
        }
        change();
    }

    /// Shows the question, or puts it away.
    public void toggle() {
        Subject before = last;
        if (asking.get()) {
            dismiss();
        } else if (possible()) {
            ask();
        } else if (before != null && subject == null) {
            speakOf(before);
            ask();
        }
    }

    /// Puts the question away, where no word is demanded.
    public void dismiss() {
        if (!mandatory) {
            asking.set(false);
            if (stage == Stage.IDLE) {
                leave();
                change();
            }
        }
    }

    private void ask() {
        tags.refresh();
        asking.set(true);
    }

    /// Speaks of no call, until somebody asks for the last one.
    private void leave() {
        last = subject;
        subject = null;
    }

    /// Reads the words and the labels.
    public void load() {
        tags.load();
        background
                .run("Reading the dispositions", api::options)
                .onSuccess(now -> {
                    options = List.copyOf(now);
                    change();
                })
                .onFailure(failure -> LOG.info("the dispositions stay: {}", failure.getMessage()));
    }

    /// The agent's call on the board.
    ///
    /// @param who the other party as the bar shows it
    public void call(Optional<LiveCall> now, String who) {
        if (now.isEmpty() || !stage.connected()) {
            return;
        }
        LiveCall call = now.get();
        Subject known = subject;
        String queue = call.queue() == null ? "" : call.queue();
        if (known == null || !known.callId().equals(call.id())) {
            speakOf(new Subject(call.id(), queue, who));
            asking.set(false);
        } else if (!known.queue().equals(queue)) {
            subject = new Subject(call.id(), queue, known.who());
            change();
        }
    }

    /// What the telephone does.
    public void phone(Stage now) {
        boolean ended = stage.connected() && now == Stage.IDLE;
        stage = now;
        if (ended && settled) {
            leave();
            change();
        } else if (ended && possible()) {
            ask();
        }
        if (ended && held) {
            due(true);
        }
    }

    /// Whether the server waits for a word.
    public void due(boolean now) {
        held = now;
        if (now) {
            remind();
        } else if (mandatory) {
            background
                    .run("Asking whether the disposition is still due", api::due)
                    .onSuccess(waiting -> {
                        if (mandatory && waiting.stream().noneMatch(this::isOf)) {
                            mandatory = false;
                            notices.tell(texts.get("phonebar.result.over"));
                            dismiss();
                        }
                    })
                    .onFailure(failure -> LOG.info("the question stays: {}", failure.getMessage()));
        }
    }

    /// Asks the server which calls wait for a word, and then the agent.
    public void remind() {
        background
                .run("Asking which calls wait for a disposition", api::due)
                .onSuccess(this::demand)
                .onFailure(failure -> LOG.info("nothing is asked: {}", failure.getMessage()));
    }

    private void demand(List<DueDisposition> waiting) {
        if (waiting.isEmpty() || settled && isOf(waiting.getFirst())) {
            return;
        }
        DueDisposition first = waiting.getFirst();
        if (!isOf(first)) {
            speakOf(new Subject(first.callId(), first.queue(), ""));
        }
        mandatory = true;
        ask();
        change();
    }

    private boolean isOf(DueDisposition one) {
        Subject of = subject;
        return of != null && of.callId().equals(one.callId());
    }

    /// Of another call: the words may be others by now. What was picked for a call comes back with
    /// it, as when somebody else was asked in between.
    private void speakOf(Subject next) {
        load();
        Subject before = subject;
        if (before != null) {
            putBy(before.callId());
        }
        subject = next;
        last = null;
        tags.speakOf(next.callId());
        Draft draft = drafts.remove(next.callId());
        picked.clear();
        picked.addAll(draft == null ? List.of() : draft.picked());
        note.set(draft == null ? "" : draft.note());
        settled = draft != null && draft.settled();
        mandatory = false;
        change();
    }

    private void putBy(String callId) {
        drafts.put(callId, new Draft(List.copyOf(picked), note.get(), settled));
        if (drafts.size() > MOST_DRAFTS) {
            drafts.pollFirstEntry();
        }
    }

    private void change() {
        changes.set(changes.get() + 1);
    }
}
