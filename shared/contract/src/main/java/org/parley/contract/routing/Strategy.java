package org.parley.contract.routing;

/// The order in which a queue offers its items. Names and meaning follow Asterisk's `queues.conf`
/// where it has them.
public enum Strategy {
    /// All at once; the first to accept has it. For digital work: beepall.
    RINGALL,
    /// Round robin that remembers where it stopped.
    RRMEMORY,
    /// The agent whose last item ended longest ago.
    LEASTRECENT,
    /// The agent with the fewest completed items of this queue.
    FEWESTCALLS,
    RANDOM,
    /// Random, weighted by penalty: a higher penalty makes an agent rarer.
    WRANDOM,
    /// In the order of the member list.
    LINEAR,
    /// The best skill level first; what an item demands relaxes with its waiting time.
    SKILLS
}
