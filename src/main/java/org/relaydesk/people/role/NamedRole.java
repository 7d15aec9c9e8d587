package org.relaydesk.people.role;

import org.relaydesk.ground.kernel.Grants;

/** A role as an answer shows it, with what it allows. */
public record NamedRole(long id, String name, Grants grants) {}
