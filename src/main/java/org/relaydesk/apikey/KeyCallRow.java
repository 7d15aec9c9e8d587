package org.relaydesk.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A call of a key as it is stored: {@link KeyCall} with how often and when last. */
@Entity
@Table(name = "api_key_call")
public class KeyCallRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_call_seq")
  @SequenceGenerator(
      name = "api_key_call_seq",
      sequenceName = "api_key_call_seq",
      allocationSize = 50)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "holder_id")
  private long holderId;

  @Column(name = "prefix")
  private String prefix = "";

  @Column(name = "operation")
  private String operation = "";

  @Column(name = "address")
  private String address = "";

  @Column(name = "calls")
  private long calls;

  @Column(name = "last_called_at")
  private long lastCalledAt;

  protected KeyCallRow() {}

  KeyCallRow(KeyCall call, KeyUse.Tally tally) {
    holderId = call.holderId();
    prefix = call.prefix();
    operation = call.operation();
    address = call.address();
    calls = tally.count();
    lastCalledAt = tally.lastAt();
  }
}
