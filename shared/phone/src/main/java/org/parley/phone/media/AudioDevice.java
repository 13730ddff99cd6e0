package org.parley.phone.media;

/// A microphone or speaker.
///
/// @param id the system's name for it, stable over restarts as far as the system allows
/// @param name for people
public record AudioDevice(String id, String name) {}
