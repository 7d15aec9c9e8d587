package org.relaydesk.ground.form;

/** Where in a request a parameter stood. */
public enum Place {
  QUERY,
  FORM,
  MULTIPART,
  /** The whole body is the value: bare JSON. */
  BODY
}
