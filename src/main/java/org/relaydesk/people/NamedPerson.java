package org.relaydesk.people;

/** A person found, as much of them as a ticket needs. */
public record NamedPerson(long id, String name) {}
