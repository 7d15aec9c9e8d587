package org.relaydesk.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of a person whom it names.
 *
 * @param technician whether the person is a support rep
 * @param integration whether it is an integration, and no human
 * @param deleted whether the person is out of use
 * @param costPerHour of a support rep; null where it is not told
 */
public record PersonCard(
    long id,
    String name,
    @Nullable String emailId,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String smsMail,
    boolean technician,
    boolean vip,
    boolean integration,
    boolean deleted,
    @Nullable Long departmentId,
    @Nullable BigDecimal costPerHour) {}
