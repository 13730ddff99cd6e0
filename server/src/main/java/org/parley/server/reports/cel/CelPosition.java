package org.parley.server.reports.cel;

/// How far the event log has been read.
///
/// @param file the identity of the file, which stays when the file is renamed
/// @param offset bytes read of it
public record CelPosition(String file, long offset) {
    public static final CelPosition START = new CelPosition("", 0);
}
