package org.parley.contract.platform.entity;

import org.parley.contract.platform.Permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may read and who may change the things that an {@link EntityApi} offers.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EntityAccess {
    Permission read();

    Permission edit();
}
