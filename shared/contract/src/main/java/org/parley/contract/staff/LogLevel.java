package org.parley.contract.staff;

/// How much a desk writes into its log, from least to most.
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
