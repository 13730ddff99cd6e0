package org.parley.contract.updates;

/// One file of a program in an update.
///
/// @param path below the program's folder, with `/` between its parts
/// @param bytes its size
/// @param sha256 in hexadecimal digits
/// @param executable whether it is a program itself
public record UpdateEntry(String path, long bytes, String sha256, boolean executable) {}
