package org.relaydesk.apikey.integration;

import java.util.List;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of integration keys. */
public final class IntegrationKeyDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    FieldList fields = Beans.declared(IntegrationKeyFields.class).keys().fields();
    return List.of(
        new RecordKind("IntegrationKey", fields)
            .showsAlso(KeyTerms.VALUE)
            .one("integration_key")
            .many("integration_keys")
            .with(KeyTerms.OVERLAP)
            .with(HandOver.COMMENT)
            .takes("addIntegrationKey", in -> IntegrationKeyInput.forAdd(in, RecordKind.TIMES))
            .takes("editIntegrationKey", in -> IntegrationKeyInput.forEdit(in, RecordKind.TIMES))
            .takes("regenerateIntegrationKey", KeyTerms::overlap)
            .takes("reassignIntegrationKey", HandOver::read));
  }
}
