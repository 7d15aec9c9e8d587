package aQute.bnd.annotation.spi;

/**
 * MicroProfile's ConfigProviderResolver is annotated with it, and the compiler warns of a subclass
 * where it is missing. It does nothing.
 */
public @interface ServiceConsumer {
  /** The service. */
  Class<?> value();

  /** Its version. */
  String effective() default "";
}
