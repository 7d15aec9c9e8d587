/**
 * Files on the pages, whose browsers have a session and no key: those of a ticket, pictures in what
 * pages show, and what goes with a text that is being written.
 */
@NullMarked
package org.relaydesk.console.files;

import org.jspecify.annotations.NullMarked;
