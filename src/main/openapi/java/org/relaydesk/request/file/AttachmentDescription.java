package org.relaydesk.request.file;

import java.util.ArrayList;
import java.util.List;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of files. */
public final class AttachmentDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    FieldList fields = Beans.declared(AttachmentFields.class).records().fields();
    List<Member> uploaded = new ArrayList<>();
    uploaded.add(new Member("file_id", ValueType.ID, "What attaches it."));
    uploaded.addAll(fields.members());
    return List.of(
        new RecordKind("Attachment", fields).one("attachment").many("attachments"),
        new RecordKind("UploadedFile", uploaded).many("files"));
  }
}
