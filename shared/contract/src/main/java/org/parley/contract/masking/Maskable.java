package org.parley.contract.masking;

/// What tells of customers, and can keep a part of it back.
///
/// @param <T> the type itself
public interface Maskable<T> {
    /// The same, with customers' numbers as the mask leaves them.
    T masked(Mask mask);
}
