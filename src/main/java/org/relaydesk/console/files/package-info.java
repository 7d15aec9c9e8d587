/** The files of a ticket on its page: a browser that is signed in has no key. */
@NullMarked
package org.relaydesk.console.files;

import org.jspecify.annotations.NullMarked;
