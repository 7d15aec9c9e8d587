package org.relaydesk.openapi.build;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.relaydesk.edge.operation.OperationTable;

/** Says of each operation by which names a POST is it, too (contract §10). */
final class NamedOperations {
  private NamedOperations() {}

  static void tell(PathTemplate path, PathItem.HttpMethod method, Operation operation) {
    String names =
        OperationTable.all().stream()
            .filter(named -> named.method().equals(method.name()))
            .filter(named -> isAt(path, named.path()))
            .flatMap(named -> named.words().stream())
            .distinct()
            .collect(Collectors.joining(" or "));
    if (!names.isEmpty()) {
      operation.setDescription(
          operation.getDescription() + " By POST with the parameter operation: " + names + ".");
    }
  }

  /** Look-ups are one path here, whose first word is a variable; the table has each of them. */
  private static boolean isAt(PathTemplate path, List<String> named) {
    String[] described = path.path().replace("/api/v3/", "").split("/", -1);
    if (described.length != named.size()) {
      return false;
    }
    boolean ofLookups = described[0].startsWith("{") && !named.get(0).equals("requests");
    for (int i = ofLookups ? 1 : 0; i < described.length; i++) {
      boolean variable = described[i].startsWith("{");
      if (variable ? !named.get(i).startsWith("{") : !described[i].equals(named.get(i))) {
        return false;
      }
    }
    return true;
  }
}
