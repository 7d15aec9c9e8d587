/**
 * What the desk writes by itself: a notice for each piece of news that somebody wants by mail, from
 * a template that an administrator edits. It hears the news as events in the transaction that makes
 * it, so that a notice is there exactly where what it tells of is.
 */
@NullMarked
package org.relaydesk.notification;

import org.jspecify.annotations.NullMarked;
