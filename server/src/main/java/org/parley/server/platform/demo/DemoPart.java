package org.parley.server.platform.demo;

/// What a feature adds to the demo data. Bound by a `Multibinder<DemoPart>`.
public interface DemoPart {
    /// Lower numbers first: what others refer to comes before them.
    int order();

    /// Makes what is not there yet; running it again changes nothing.
    void make();
}
