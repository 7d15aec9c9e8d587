package org.relaydesk.callback;

/** A callback was made due again; fired inside the transaction. */
record CallbackReplayed(long callbackId) {}
