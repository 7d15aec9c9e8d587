package org.relaydesk.ground.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a use case needs. On an EJB's method {@link AllowsInterceptor} enforces it for
 * every caller; on a resource method the request filter refuses early, before a body is read.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allows {
  /**
   * The right as {@code module.action}; of several any one will do, and the first is named where
   * the caller has none. A use case has several where it serves two endpoints: what was added is
   * answered to a caller who may add, and so is its repeat.
   */
  @Nonbinding
  String[] value() default {};
}
