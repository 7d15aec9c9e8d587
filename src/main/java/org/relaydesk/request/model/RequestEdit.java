package org.relaydesk.request.model;

import java.util.Set;

/**
 * The changes of a ticket by one operation.
 *
 * @param history the row about it, not yet stored
 * @param fields API names of what changed; empty where the operation changed nothing
 * @param passed whether it went from open into completed
 * @param callbackCleared whether it lost its callback address
 */
public record RequestEdit(
    Request request,
    RequestHistory history,
    Set<String> fields,
    boolean passed,
    boolean callbackCleared) {}
