package org.relaydesk.request;

import java.util.List;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.link.LinkedRequests;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.ResolutionInput;

/** What the API's description tells of tickets. */
public final class RequestDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    RequestFields fields = Beans.declared(RequestFields.class);
    EditableFields editable = Beans.declared(EditableFields.class);
    return List.of(
        new RecordKind("Request", fields.list())
            .one("request")
            .many("requests")
            .with(toLinked("resolution."))
            .takes("addRequest", editable::forAdd)
            .takes("editRequest", editable::forEdit)
            .takes("assignRequest", editable::forAssign)
            .takes("closeRequest", editable::forClose)
            .takes("editRequests", editable::forEdit)
            .takes("assignRequests", editable::forAssign)
            .takes("closeRequests", editable::forClose),
        new RecordKind("Resolution", resolution(fields))
            .one("resolution")
            .with(toLinked(""))
            .with(
                new Member("attachments", AttachmentFields.SHOWN.list(), "Uploads to be attached."))
            .takes("addResolution", ResolutionInput::read)
            .takes("editResolution", ResolutionInput::read));
  }

  private static Member toLinked(String inside) {
    return new Member(
        inside + LinkedRequests.FIELD,
        ValueType.FLAG,
        "The linked tickets get the same content, where the caller may edit them.");
  }

  private static List<Member> resolution(RequestFields fields) {
    return fields.list().only(List.of("resolution")).members().get(0).type().members();
  }
}
