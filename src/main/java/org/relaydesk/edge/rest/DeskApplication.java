package org.relaydesk.edge.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The JAX-RS application, at {@code /api}. */
@ApplicationPath("api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Relaydesk",
            version = "3",
            description =
                "Help-desk tickets over an API that is wire-compatible with the v3 API of"
                    + " SupportCenter Plus. Input is a JSON text in the parameter input_data, or a"
                    + " JSON body.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    servers = @Server(url = "/"),
    security = @SecurityRequirement(name = "authtoken"))
@SecurityScheme(
    securitySchemeName = "authtoken",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "authtoken",
    description = "The API key of a support rep; the header TECHNICIAN_KEY is read alike")
public class DeskApplication extends Application {}
