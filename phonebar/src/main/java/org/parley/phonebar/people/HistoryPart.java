package org.parley.phonebar.people;

import org.parley.contract.reports.OwnCall;

/// Which of the last calls are listed.
enum HistoryPart {
    ALL,
    RECEIVED,
    MADE,
    MISSED;

    boolean holds(OwnCall call) {
        return switch (this) {
            case ALL -> true;
            case RECEIVED -> call.kind() == OwnCall.Kind.RECEIVED;
            case MADE -> call.kind() == OwnCall.Kind.MADE || call.kind() == OwnCall.Kind.UNANSWERED;
            case MISSED -> call.kind() == OwnCall.Kind.MISSED;
        };
    }
}
