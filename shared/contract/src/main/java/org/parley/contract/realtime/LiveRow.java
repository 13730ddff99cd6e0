package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.parley.contract.masking.Mask;

/// One row of the live board. A row replaces the earlier one of the same key.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AgentRow.class, name = "agent"),
    @JsonSubTypes.Type(value = QueueRow.class, name = "queue"),
    @JsonSubTypes.Type(value = CallRow.class, name = "call"),
    @JsonSubTypes.Type(value = NodeRow.class, name = "node"),
    @JsonSubTypes.Type(value = TelephoneRow.class, name = "telephone"),
    @JsonSubTypes.Type(value = TrunkRow.class, name = "trunk"),
    @JsonSubTypes.Type(value = EntityRow.class, name = "entity"),
    @JsonSubTypes.Type(value = PopRow.class, name = "pop")
})
public sealed interface LiveRow
        permits AgentRow, QueueRow, CallRow, NodeRow, TelephoneRow, TrunkRow, EntityRow, PopRow {
    /// The kind and the id, unique on the board: `agent:…`, `queue:…`, `call:…`, `node:…`,
    /// `telephone:…`, `trunk:…`, `entity:…`, `pop:…`.
    @JsonIgnore
    String key();

    /// The row as somebody sees it for whom customers' numbers are masked.
    default LiveRow shownThrough(Mask mask) {
        return switch (this) {
            case CallRow call -> call.masked(mask);
            case PopRow pop -> pop.masked(mask);
            case AgentRow _, QueueRow _, NodeRow _, TelephoneRow _, TrunkRow _, EntityRow _ -> this;
        };
    }
}
