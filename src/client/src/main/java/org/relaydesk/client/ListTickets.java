package org.relaydesk.client;

import org.relaydesk.client.api.RequestsApi;
import org.relaydesk.client.http.ApiClient;
import org.relaydesk.client.model.AddRequest;
import org.relaydesk.client.model.AddRequestInput;
import org.relaydesk.client.model.Reference;
import org.relaydesk.client.model.RequestRow;

/** Adds a ticket and lists tickets, typed: what a client's author would write. */
public final class ListTickets {
  private ListTickets() {}

  /**
   * Prints subject, status and time of each ticket of the first page.
   *
   * @param arguments the desk's address, a key and the subject of the ticket to add
   */
  public static void main(String... arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    client.setRequestInterceptor(request -> request.header("authtoken", arguments[1]));
    RequestsApi requests = new RequestsApi(client);
    AddRequest ticket =
        new AddRequest().subject(arguments[2]).priority(new Reference().name("High"));
    requests.addRequest(new AddRequestInput().request(ticket), null);
    for (RequestRow row : requests.listRequests(null).getRequests()) {
      System.out.println(
          row.getSubject()
              + " | "
              + row.getStatus().getName()
              + " | "
              + row.getPriority().getName()
              + " | "
              + Long.parseLong(row.getCreatedTime().getValue()));
    }
  }
}
