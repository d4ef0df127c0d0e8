/**
 * Bodies of requests and answers: {@link hs.desk.wire.Wire} for all of them.
 *
 * <p>Enters: bytes of at most 1 MiB. Leaves: records, or a refusal that names the field.
 *
 * <p>Rules: 1. UTF-8 only, one value, no name twice, no deep nesting, no more values than the
 * largest request has. 2. What cannot be read is {@code INVALID} with the path of the field. 3. A
 * body that a method takes must be there, unless the parameter is {@code @Nullable}. 4. A {@code
 * String} body is passed on as it is.
 *
 * <p>Out of scope: rules on values.
 */
package hs.desk.web.json;
