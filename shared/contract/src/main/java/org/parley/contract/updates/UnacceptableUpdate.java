package org.parley.contract.updates;

/// Why an update is not taken. Nothing of it was installed.
public final class UnacceptableUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /// What is wrong with it.
    public enum Fault {
        /// This program knows no publisher whose updates it takes.
        NO_PUBLISHER,
        /// The file is something else.
        NO_UPDATE,
        /// The publisher has not signed it, or it was changed afterwards.
        SIGNATURE,
        /// A file of it is missing or was changed.
        DAMAGED,
        /// It is meant for another program or system.
        ELSEWHERE,
        /// It is not newer than what runs.
        NOT_NEWER
    }

    /// @param why a sentence for people, with what to do
    public UnacceptableUpdate(Fault fault, String why) {
        super(why);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
