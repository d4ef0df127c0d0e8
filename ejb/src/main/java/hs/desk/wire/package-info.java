/**
 * How the desk's values look in JSON: the one mapper that REST, sockets, events and the bus share.
 *
 * <p>Enters: records. Leaves: UTF-8 JSON in snake_case.
 *
 * <p>Rules: 1. Decimals are strings without exponent and without trailing zeros; a number is
 * accepted too. 2. Instants are ISO-8601 with {@code +08:00}. 3. The market's own column names
 * ({@code c_instrument_id}) are put on here and nowhere else. 4. Unknown fields are ignored,
 * unknown words of an enum are not.
 *
 * <p>Out of scope: which fields a record has.
 */
package hs.desk.wire;
