package org.parley.contract.staff;

/// Memberships of queues that agents have by teams alone.
///
/// @param agents how many agents have them
/// @param queues in how many queues
public record TeamMemberships(int memberships, int agents, int queues) {}
