package org.relaydesk.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.relaydesk.engine.outbox.OutboxSender;
import org.relaydesk.engine.outbox.Outcome;

/**
 * Sends mails on threads of its own, which Jakarta Mail keeps waiting for the network; a send that
 * takes too long is ended.
 */
public final class MailSender implements OutboxSender<MailJob>, AutoCloseable {
  private final MailTransport transport;
  private final Function<MailJob, List<MailFile>> files;
  private final long sendMillis;
  private final ThreadPoolExecutor pool;
  private final ScheduledThreadPoolExecutor watch;
  private final Set<SendSockets> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param files all that a mail is sent with
   * @param connections how many at once
   * @param sendMillis how long one send may take altogether
   */
  public MailSender(
      MailTransport transport,
      Function<MailJob, List<MailFile>> files,
      ThreadFactory threads,
      int connections,
      long sendMillis) {
    this.transport = transport;
    this.files = files;
    this.sendMillis = sendMillis;
    pool =
        new ThreadPoolExecutor(
            0, 2 * connections, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    watch = new ScheduledThreadPoolExecutor(1, threads);
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(10, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
  }

  @Override
  public CompletionStage<Outcome> send(MailJob job) {
    return CompletableFuture.supplyAsync(() -> deliver(job), pool);
  }

  private Outcome deliver(MailJob job) {
    try (SendSockets sockets = new SendSockets()) {
      underWay.add(sockets);
      try {
        return closed ? Outcome.unanswered("the server ends") : deliverInTime(job, sockets);
      } finally {
        underWay.remove(sockets);
      }
    }
  }

  private Outcome deliverInTime(MailJob job, SendSockets sockets) {
    Future<?> end = watch.schedule(sockets::close, sendMillis, TimeUnit.MILLISECONDS);
    try {
      return deliver(job, sockets);
    } finally {
      end.cancel(false);
    }
  }

  private Outcome deliver(MailJob job, SendSockets sockets) {
    List<MailFile> all = files.apply(job);
    if (all.stream().filter(MailFile::carried).count() != job.attachments()) {
      return new Outcome.Stop(null, "Its attachments are gone");
    }
    try {
      transport.send(job, all, sockets);
      return new Outcome.Delivered(null);
    } catch (MessagingException e) {
      return SmtpOutcome.of(e);
    }
  }

  /**
   * Ends what is being sent: a host drops a mail whose end it has not seen, while one that went on
   * by itself would be sent twice.
   */
  @Override
  public void close() {
    closed = true;
    pool.shutdownNow();
    underWay.forEach(SendSockets::close);
    watch.shutdownNow();
  }
}
