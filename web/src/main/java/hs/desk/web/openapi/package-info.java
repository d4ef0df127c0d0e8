/**
 * The description of calls and sockets, made by the build from the resources themselves.
 *
 * <p>Enters: {@code @Path} resources, request and answer records, and the MicroProfile OpenAPI
 * annotations on them. Leaves: {@code web/ui/openapi/openapi.json}, which is committed, from which
 * the user interface takes its types, and which the server gives out at {@code /openapi}.
 *
 * <p>Rules: 1. The build fails when the committed document is not the one it makes; {@code mvn -pl
 * web -am test -DskipFrontend -Dopenapi.write} writes it. 2. A method has {@code @Operation(summary
 * = "…")} and {@link hs.desk.web.access.OpenTo}. 3. A method that returns {@code Response} names
 * what it answers: {@code @APIResponse(responseCode = "201", content = @Content(schema
 * = @Schema(implementation = X.class)))}. 4. Bodies are records; what may not be missing is
 * {@code @NotNull}. 5. What a name means, in which unit and with which sign, stands once in {@code
 * words.properties}, whatever records have it. 6. Tags, roles, problems, examples, the forms of
 * exports, the log-in and the slash at the end are added by {@link
 * hs.desk.web.openapi.Conventions}: nobody writes them. 7. Decimals are strings of format decimal,
 * instants strings of format date-time. 8. An answer has every field of its record, also one that
 * is null, unless its word says "left out"; which field may be null, its word says with "null". The
 * integration tests hold every answer of a running desk against this document. 9. {@code
 * x-problems} of a call has the codes that it can answer, by status, and the rules that fields may
 * break: what follows from its parameters, body and circle, and its own from {@code
 * problems.properties}. What has a text in the caller's language has its place there, and an answer
 * with another code fails the integration test that gets it.
 *
 * <p>Out of scope: the protocol of the sockets, of which only shapes are described.
 */
package hs.desk.web.openapi;
