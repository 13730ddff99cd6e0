package org.parley.contract.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a command that makes an object and answers it: the status is 201 and `Location` is the
/// request's path with the object's id. The answer is an {@link Identified}.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Creates {
    /// How many segments of the request's path are left away before the id: 2 for a copy made at
    /// `things/{id}/copy`.
    int below() default 0;
}
