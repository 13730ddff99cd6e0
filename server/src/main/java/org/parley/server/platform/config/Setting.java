package org.parley.server.platform.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One key of the configuration.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /// The value when none is given. `${data.folder}` stands for the data folder.
    String value();

    /// What it does, in one or two sentences, for the documentation.
    String about();
}
