package org.parley.desk.problem;

import jakarta.inject.Inject;

import org.parley.client.ConnectFailure;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.desk.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Words failures by their code, in the present language. What the server says in a sentence of its
/// own stands where no code tells more.
public final class ProblemTexts {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemTexts.class);
    private static final Set<ErrorCode> PASSING =
            EnumSet.of(ErrorCode.UNAVAILABLE, ErrorCode.TOO_MANY_REQUESTS, ErrorCode.INTERNAL);

    private final Texts texts;

    @Inject
    public ProblemTexts(Texts texts) {
        this.texts = texts;
    }

    /// Words a failure; one that nobody foresaw is also logged with its place.
    public ProblemText of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case ConnectFailure connect -> notConnected(connect);
            case IllegalArgumentException typed ->
                    new ProblemText(texts.get("problem.title"), sentence(typed), false);
            default -> unforeseen(failure);
        };
    }

    private ProblemText refused(Refusal refusal) {
        return new ProblemText(
                texts.get("problem.title"), why(refusal), PASSING.contains(refusal.code()));
    }

    /// The sentence of the refusal in the present language; else what is wrong with the fields;
    /// else what its code says; else the sentence as it came.
    private String why(Refusal refusal) {
        String key = "refusal." + keyOf(refusal.code());
        String sentence = sentence(refusal);
        Optional<String> worded = FaultTexts.find(texts, sentence);
        if (worded.isPresent()) {
            return worded.get();
        }
        if (!refusal.faults().isEmpty()) {
            return refusal.faults().stream()
                    .map(this::wrong)
                    .collect(Collectors.joining("\n", texts.get("refusal.correct") + "\n", ""));
        }
        return texts.has(key) ? texts.get(key) : sentence;
    }

    /// One fault, with its field before it unless it is a whole sentence.
    private String wrong(FieldFault fault) {
        String words = FaultTexts.of(texts, fault.message());
        return fault.field().isEmpty() || Character.isUpperCase(fault.message().codePointAt(0))
                ? words
                : fault.field() + ": " + words;
    }

    private ProblemText notConnected(ConnectFailure failure) {
        String name = keyOf(failure.kind());
        return new ProblemText(
                texts.get("connect." + name + ".title"),
                texts.get("connect." + name),
                switch (failure.kind()) {
                    case REFUSED, TIMEOUT, LOST, CANCELLED, UNKNOWN_HOST -> true;
                    default -> false;
                });
    }

    private ProblemText unforeseen(Throwable failure) {
        LOG.error("an unforeseen fault reached the screen", failure);
        return new ProblemText(
                texts.get("problem.title"),
                texts.get("problem.unforeseen", sentence(failure)),
                false);
    }

    private static String keyOf(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
