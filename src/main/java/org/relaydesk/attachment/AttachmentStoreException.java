package org.relaydesk.attachment;

/** A statement on the content of files failed; what caused it tells why. */
class AttachmentStoreException extends RuntimeException {
  AttachmentStoreException(Exception cause) {
    super(cause);
  }
}
