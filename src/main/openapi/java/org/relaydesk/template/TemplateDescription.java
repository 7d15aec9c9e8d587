package org.relaydesk.template;

import java.util.List;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of templates. */
public final class TemplateDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("RequestTemplate", new TemplateFields().templates().fields())
            .one("request_template")
            .many("request_templates"));
  }
}
