package org.relaydesk.ground.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Refuses a use case whose right the caller lacks. */
@Interceptor
@Allows
@Priority(Interceptor.Priority.APPLICATION)
public class AllowsInterceptor {
  @Inject private CurrentCaller current;

  @AroundInvoke
  Object check(InvocationContext invocation) throws Exception {
    Method method = invocation.getMethod();
    NeededRights.of(method).orElseThrow(() -> withoutRight(method)).require(current.get());
    return invocation.proceed();
  }

  private static RuntimeException withoutRight(Method method) {
    return new IllegalStateException(method + " carries no @Allows of its own");
  }
}
