package org.relaydesk.template;

import jakarta.enterprise.context.ApplicationScoped;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.lookup.LookupKind;

/** The fields of a request template in answers (contract §7). */
@ApplicationScoped
public class TemplateFields {
  private final RecordQuery<RequestTemplate> templates =
      new RecordQuery<>(
          RequestTemplate.class,
          LookupKind.commonFields()
              .flag("is_service_template", "serviceTemplate", "Whether it is for services.")
              .flag("is_enabled", "enabled", "Whether new tickets may be made from it.")
              .text("comments", "comments", "What its keepers noted.")
              .build(),
          "version");

  RecordQuery<RequestTemplate> templates() {
    return templates;
  }
}
