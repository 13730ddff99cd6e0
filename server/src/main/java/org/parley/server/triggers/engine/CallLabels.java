package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.tags.given.TagOption;
import org.parley.server.dispositions.CallDispositions;
import org.parley.server.tags.given.CallTags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What was said of a call so far, asked for when a text wants it.
public final class CallLabels {
    private static final Logger LOG = LoggerFactory.getLogger(CallLabels.class);

    private final CallTags tags;
    private final CallDispositions dispositions;

    @Inject
    CallLabels(CallTags tags, CallDispositions dispositions) {
        this.tags = tags;
        this.dispositions = dispositions;
    }

    /// @param call the linked id
    Happening.Labels of(String call) {
        return new Happening.Labels() {
            @Override
            public String tags() {
                return asked(() ->
                        tags.given(call).stream()
                                .map(TagOption::name)
                                .collect(Collectors.joining(", ")));
            }

            @Override
            public String disposition() {
                return asked(() -> String.join(" / ", dispositions.of(call)));
            }
        };
    }

    /// A database that is away leaves the place empty: the action is done all the same.
    private static String asked(Supplier<String> question) {
        try {
            return question.get();
        } catch (Refusal e) {
            LOG.warn("What was said of a call is not known: {}", e.getMessage());
            return "";
        }
    }
}
