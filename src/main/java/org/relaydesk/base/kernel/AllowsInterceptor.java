package org.relaydesk.base.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The one place that decides whether the caller may run a use case. */
@Interceptor
@Allows
@Priority(Interceptor.Priority.APPLICATION)
public class AllowsInterceptor {
  private static final ConcurrentMap<Method, Right> RIGHTS = new ConcurrentHashMap<>();

  @Inject private CurrentCaller current;

  @AroundInvoke
  Object check(InvocationContext invocation) throws Exception {
    current.get().require(RIGHTS.computeIfAbsent(invocation.getMethod(), AllowsInterceptor::right));
    return invocation.proceed();
  }

  private static Right right(Method method) {
    Allows allows = method.getAnnotation(Allows.class);
    if (allows == null) {
      throw new IllegalStateException(method + " carries no @Allows of its own");
    }
    return Right.parse(allows.value());
  }
}
