package org.relaydesk.apikey.filter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyUseFilterTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v3/requests/17, id, 17, /api/v3/requests/{id}",
    "/api/v3/requests/17/history, request_id, 17, /api/v3/requests/{request_id}/history",
    "/api/v3/technicians/4/api_key, technicians, technicians, /api/v3/technicians/4/api_key",
    "/api/v3/priorities, kind, priorities, /api/v3/priorities",
  })
  void anOperationIsNamedWithoutIds(String path, String name, String value, String named) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    parameters.put(name, List.of(value));
    assertThat(KeyUseFilter.withoutIds(path, parameters)).isEqualTo(named);
  }
}
