package org.parley.contract.staff;

/// A number to give away, and between which it lies.
public record FreeNumber(String number, int least, int most) {}
