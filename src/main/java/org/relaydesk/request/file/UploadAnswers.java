package org.relaydesk.request.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.edge.rest.UploadBody;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.form.Parameter;
import org.relaydesk.ground.settings.AttachmentSettings;
import org.relaydesk.ground.settings.DeskConfig;

/** What every way of uploading has in common: the files that come, and the answer. */
@ApplicationScoped
public class UploadAnswers {
  @Inject private CurrentInput input;
  @Inject private DeskConfig config;

  /** The files of the call at hand. */
  IncomingFiles files() {
    return new IncomingFiles(
        input.upload(),
        inQuery("description"),
        inQuery("addtoattachment"),
        config.get(AttachmentSettings.TYPES));
  }

  /** The files of a body that doesn't belong to a call of the API. */
  public IncomingFiles files(UploadBody body) {
    return new IncomingFiles(body, null, null, config.get(AttachmentSettings.TYPES));
  }

  private @Nullable String inQuery(String name) {
    return input.text().queryValues(name).stream().findFirst().map(Parameter::value).orElse(null);
  }

  /** Attached files: all of them, and the only one as well, for clients that look for either. */
  Response attached(Posted<List<FoundRecord>> posted, long requestId) {
    String folder = "v3/requests/" + requestId + "/attachments";
    return Envelope.allAdded("attachments", "attachment", posted, folder);
  }

  static long first(List<FoundRecord> files) {
    return files.get(0).id();
  }
}
