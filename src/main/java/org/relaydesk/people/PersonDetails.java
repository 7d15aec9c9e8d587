package org.relaydesk.people;

import java.util.List;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;

/** What an input may say of any person, beside name and address. */
record PersonDetails(
    Change<String> firstName,
    Change<String> lastName,
    Change<String> phone,
    Change<String> mobile,
    Change<String> jobTitle,
    Change<String> employeeId,
    Change<String> smsMail,
    Change<Boolean> vip) {
  private static final int NAME = 250;
  private static final int NUMBER = 100;

  /** The two spellings of the job title: reps are answered with the one, requesters the other. */
  private static final List<String> JOB_TITLES = List.of("job_title", "jobtitle");

  /**
   * Reads them.
   *
   * @param jobTitle the spelling that is answered; the other one is taken, too
   */
  static PersonDetails read(InputObject in, String jobTitle) {
    JOB_TITLES.stream()
        .filter(other -> !other.equals(jobTitle))
        .forEach(other -> in.alias(jobTitle, other));
    in.alias("sms_mail", "sms_mail_id").alias("is_vipuser", "is_vip_user");
    return new PersonDetails(
        in.text("first_name", NAME),
        in.text("last_name", NAME),
        in.text("phone", NUMBER),
        in.text("mobile", NUMBER),
        in.text(jobTitle, NAME),
        in.text("employee_id", NUMBER),
        in.text("sms_mail", NAME),
        in.bool("is_vipuser"));
  }
}
