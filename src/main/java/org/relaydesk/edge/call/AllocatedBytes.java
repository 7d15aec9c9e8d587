package org.relaydesk.edge.call;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** Bytes that the current thread has allocated; 0 on a JVM that doesn't tell. */
final class AllocatedBytes {
  private final @Nullable ThreadMXBean threads =
      ManagementFactory.getThreadMXBean() instanceof ThreadMXBean hotspot
              && hotspot.isThreadAllocatedMemorySupported()
          ? hotspot
          : null;

  long ofThisThread() {
    return threads == null ? 0 : threads.getCurrentThreadAllocatedBytes();
  }
}
