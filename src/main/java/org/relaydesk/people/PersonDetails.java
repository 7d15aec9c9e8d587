package org.relaydesk.people;

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
    Change<String> smsMail) {
  private static final int NAME = 250;
  private static final int NUMBER = 100;

  static PersonDetails read(InputObject in) {
    in.alias("job_title", "jobtitle").alias("sms_mail", "sms_mail_id");
    return new PersonDetails(
        in.text("first_name", NAME),
        in.text("last_name", NAME),
        in.text("phone", NUMBER),
        in.text("mobile", NUMBER),
        in.text("job_title", NAME),
        in.text("employee_id", NUMBER),
        in.text("sms_mail", NAME));
  }
}
