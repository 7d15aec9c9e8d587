package org.relaydesk.console.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.mail.MailHost;
import org.relaydesk.notification.NotificationTemplates;

/** The notices that the desk writes by itself. */
@Named
@RequestScoped
public class NoticeList {
  /** Rows of the page; a desk has fewer notices. */
  private static final int MOST = 100;

  @EJB private NotificationTemplates templates;
  @Inject private RecordMaps records;
  @Inject private MailHost host;
  private @Nullable List<Map<String, @Nullable Object>> rows;

  public List<Map<String, @Nullable Object>> getRows() {
    List<Map<String, @Nullable Object>> known = rows;
    if (known == null) {
      known = records.of(templates.list(ListInfo.sortedBy("id", false).rows(1, MOST)));
      rows = known;
    }
    return known;
  }

  /** Whether the desk sends mail at all. */
  public boolean isSending() {
    return host.isNamed();
  }
}
