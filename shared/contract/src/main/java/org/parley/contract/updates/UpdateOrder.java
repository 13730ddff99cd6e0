package org.parley.contract.updates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What an administrator wants installed.
///
/// @param version of a package for the server
/// @param backup whether a backup is made before
/// @param recordings whether the backup holds the recordings too
public record UpdateOrder(
        @NotBlank @Size(max = 50) String version, boolean backup, boolean recordings) {}
