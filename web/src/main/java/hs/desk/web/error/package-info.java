/**
 * Every failure as {@code application/problem+json} (RFC 9457), in the caller's language.
 *
 * <p>Enters: whatever was thrown, or a status the server itself chose. Leaves: {@link
 * hs.desk.web.error.Problem} with {@code type, title, status, detail, code, instance, request_id,
 * fields} and the refusal's facts.
 *
 * <p>Rules: 1. {@link hs.desk.Refused.Reason} decides the status: INVALID 400, FORBIDDEN 403,
 * NOT_FOUND 404, CONFLICT 409, STALE 412, RULE 422, TOO_MANY 429, UNAVAILABLE 503. 2. What nobody
 * expected is 500, logged once, with the request's id. 3. No stack trace, class name, SQL, host or
 * server version leaves. 4. Texts are in {@code messages_zh_CN.properties} and {@code
 * messages_en.properties}, keyed by the refusal's code and, for a field, by its rule; {@code {0}},
 * {@code {1}} … are the refusal's arguments, for a field's rule {@code {0}} the limit and {@code
 * {1}} what was given. Whoever adds a refusal adds its text to both. 5. Language: Accept-Language,
 * else the user's preference, else zh-CN.
 *
 * <p>Out of scope: close codes of sockets.
 */
package hs.desk.web.error;
