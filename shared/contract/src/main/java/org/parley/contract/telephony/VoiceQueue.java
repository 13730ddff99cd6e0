package org.parley.contract.telephony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.queue.QueueAnnouncements;
import org.parley.contract.telephony.queue.QueueCallback;
import org.parley.contract.telephony.queue.QueueEntry;
import org.parley.contract.telephony.queue.QueueOptions;
import org.parley.contract.telephony.queue.QueuePrompts;
import org.parley.contract.telephony.queue.QueueServing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A queue as it is set up. See {@link Queue} for the meaning of its times.
///
/// @param name unique and kept for good: Asterisk and the reports know the queue by it
/// @param agents who serves, in their order
/// @param teams whose agents serve
public record VoiceQueue(
        UUID id,
        @NotBlank
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}|\\s*",
                        message = "takes 1 to 40 letters, digits, _ and -")
                String name,
        @NotNull @Pattern(regexp = "[0-9]{2,10}", message = "takes 2 to 10 digits") String number,
        @Size(max = 1000) String description,
        Strategy strategy,
        @Min(3) @Max(600) int agentTimeoutSeconds,
        @Min(0) @Max(600) int retrySeconds,
        @Min(0) @Max(3600) int wrapUpSeconds,
        @Min(0) @Max(86_400) int maxWaitSeconds,
        @Min(1) @Max(3600) int serviceLevelSeconds,
        @Min(0) @Max(1000) int weight,
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9_]{0,39}",
                        message = "takes 1 to 40 letters, digits and _")
                String musicClass,
        boolean recorded,
        @Valid @NotNull QueueEntry entry,
        @Valid @NotNull QueueAnnouncements announcements,
        @NotNull QueuePrompts prompts,
        @Valid @NotNull QueueServing serving,
        @Valid @NotNull QueueCallback callback,
        @Size(max = 10_000) List<@Valid @NotNull QueueAgent> agents,
        @Size(max = 1000) Set<@NotNull UUID> teams,
        long version)
        implements Identified, Versioned {
    /// What a queue is called in history, usage and events.
    public static final String KIND = "queue";

    public VoiceQueue {
        entry = entry == null ? QueueEntry.DEFAULT : entry;
        announcements = announcements == null ? QueueAnnouncements.DEFAULT : announcements;
        prompts = prompts == null ? QueuePrompts.DEFAULT : prompts;
        serving = serving == null ? QueueServing.DEFAULT : serving;
        callback = callback == null ? QueueCallback.DEFAULT : callback;
        agents = agents == null ? List.of() : List.copyOf(agents);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
    }

    /// A stored queue with these members.
    public static VoiceQueue of(
            Queue queue,
            String description,
            List<QueueAgent> agents,
            Set<UUID> teams,
            long version) {
        QueueOptions options = queue.options();
        return new VoiceQueue(
                queue.id(),
                queue.name(),
                queue.number(),
                description,
                queue.strategy(),
                queue.agentTimeoutSeconds(),
                queue.retrySeconds(),
                queue.wrapUpSeconds(),
                queue.maxWaitSeconds(),
                queue.serviceLevelSeconds(),
                queue.weight(),
                queue.musicClass(),
                queue.recorded(),
                options.entry(),
                options.announcements(),
                options.prompts(),
                options.serving(),
                options.callback(),
                agents,
                teams,
                version);
    }

    /// What the rest of the program needs of it.
    public Queue queue() {
        return new Queue(
                id,
                name,
                number,
                strategy,
                agentTimeoutSeconds,
                retrySeconds,
                wrapUpSeconds,
                maxWaitSeconds,
                serviceLevelSeconds,
                weight,
                musicClass,
                recorded,
                new QueueOptions(entry, announcements, prompts, serving, callback));
    }
}
