package org.parley.server.platform.control;

import java.util.function.Consumer;

/// Something that the running server does when somebody who may read its data folder asks for it.
/// Bound by a `Multibinder<ControlCommand>`.
public interface ControlCommand {
    /// One word.
    String name();

    /// Does it and returns when it is done.
    ///
    /// @param argument what follows the word, may be empty
    /// @param say takes lines for the person who waits
    /// @throws org.parley.server.platform.life.StartFailure when it cannot, with cause and cure
    void run(String argument, Consumer<String> say);
}
