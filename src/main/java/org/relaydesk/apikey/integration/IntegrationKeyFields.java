package org.relaydesk.apikey.integration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.people.role.HeldRoles;

/** The fields of an integration key in answers (contract §13, 39): never its value. */
@ApplicationScoped
public class IntegrationKeyFields {
  @Inject private IntegrationDirectory directory;
  @Inject private DeskClock clock;
  @Inject private PersonReferences people;
  private RecordQuery<IntegrationKey> keys;

  @PostConstruct
  void prepare() {
    keys = new RecordQuery<>(IntegrationKey.class, fields(), "version");
  }

  RecordQuery<IntegrationKey> keys() {
    return keys;
  }

  private FieldList fields() {
    FieldList.Builder fields = new FieldList.Builder();
    fields
        .id("id", "id", "The key's id.")
        .text("name", "person.name", "The unique name under which it acts.")
        .text("description", "description", "What it is for.");
    people
        .person(fields, "owner", "owner.id", "owner.person", "The support rep who answers for it.")
        .field(
            "roles",
            "id",
            HeldRoles.SHOWN,
            (out, row) -> writeRoles(out, row.number(0)),
            "All roles that it has, within what its owner may.")
        .flag("enabled", "enabled", "Whether it may be used.")
        .field(
            "allowed_addresses",
            "allowedAddresses",
            ValueType.TEXT.list(),
            (out, row) -> writeAddresses(out, row.text(0)),
            "Addresses and CIDRs that it may be used from; none for anywhere.")
        .text("prefix", "key.prefix", "How its value begins.")
        .field(
            "state",
            List.of("enabled", "key.expiresAt"),
            ValueType.word("active", "expired", "disabled"),
            this::writeState,
            "Whether it works now.");
    return use(fields.time("created_time", "createdAt", "When it was added."));
  }

  private FieldList use(FieldList.Builder fields) {
    return people
        .person(fields, "created_by", "createdBy.id", "createdBy", "Who added it.")
        .time("expires_time", "key.expiresAt", "When it ends; null never.")
        .time("last_used_time", "key.lastUsedAt", "When it was used last.")
        .text("last_used_address", "key.lastUsedFrom", "Where that call came from.")
        .build();
  }

  private void writeRoles(Output out, @Nullable Long id) {
    directory
        .byId(id == null ? 0 : id)
        .map(IntegrationAccess::roles)
        .orElse(HeldRoles.NONE)
        .write(out);
  }

  private static void writeAddresses(Output out, @Nullable String addresses) {
    out.json().writeStartArray("allowed_addresses");
    if (addresses != null) {
      for (String address : addresses.split(",", -1)) {
        out.json().write(address);
      }
    }
    out.json().writeEnd();
  }

  private void writeState(Output out, Row row) {
    Long expiresAt = row.number(1);
    if (!Boolean.TRUE.equals(row.flag(0))) {
      out.text("state", "disabled");
    } else {
      boolean over = expiresAt != null && expiresAt <= clock.now();
      out.text("state", over ? "expired" : "active");
    }
  }
}
