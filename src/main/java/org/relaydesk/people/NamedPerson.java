package org.relaydesk.people;

/** A person who was found, with what a ticket needs of them. */
public record NamedPerson(long id, String name) {}
