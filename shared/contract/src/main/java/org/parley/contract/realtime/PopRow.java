package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;
import java.util.UUID;

/// Something that a trigger puts before one agent's eyes. It leaves the board some time after its
/// call has ended.
///
/// @param agentId who sees it, and nobody else
/// @param title empty when there is only a page to open
/// @param text lines below the title
/// @param url a page of the web, `http` or `https`; empty for none
/// @param opens whether the page is opened by itself, or by a press of its button
public record PopRow(
        UUID id,
        UUID agentId,
        String callId,
        String title,
        String text,
        String url,
        boolean opens,
        Instant at)
        implements LiveRow, Maskable<PopRow> {
    /// The page's address stays whole: another system is to know the customer by it.
    @Override
    public PopRow masked(Mask mask) {
        return new PopRow(id, agentId, callId, mask.text(title), mask.text(text), url, opens, at);
    }

    @Override
    @JsonIgnore
    public String key() {
        return "pop:" + id;
    }
}
