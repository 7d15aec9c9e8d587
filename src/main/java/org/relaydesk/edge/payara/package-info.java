/**
 * Repairs of what Payara Micro 6.2025.10 does by itself and no setting changes. Each says what
 * breaks without it, and when to delete it. On other servers they do nothing. With a new version of
 * Payara each is taken away once: {@code PathGamesIT} holds {@code UndecodablePaths}, {@code
 * StartFailureIT} holds {@code ReadyWatch} (a port that is taken) and {@code Launcher} (a server
 * without its application). No test fills the queue of a real server: {@code FullQueueNotice} is to
 * be tried by hand, with 5,000 connections at once.
 *
 * <p>Some repairs must stand elsewhere, as they are part of something that every server needs:
 * {@code edge.microbundle.Launcher} (alone in the bundle), {@code engine.database.BackgroundTasks}
 * (timers), {@code engine.database.SessionSetup} (the first connection), {@code
 * edge.body.GuardedStream} (bodies beside Upgrade), {@code edge.call.EntryFilter} (the server's own
 * pages, parameters in Jersey's log), {@code edge.rest.FailureTranslation} (a full pool), {@code
 * edge.start.SettingsAtStart} (names of methods), {@code edge.start.ShutdownNotice} (the end of the
 * data source), {@code apikey.KeyUseStore} (classes at the end).
 */
@NullMarked
package org.relaydesk.edge.payara;

import org.jspecify.annotations.NullMarked;
