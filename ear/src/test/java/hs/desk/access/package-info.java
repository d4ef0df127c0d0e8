/**
 * Who gets in and what he is told when he does not: log-in, tokens, problems, headers, from the
 * outside.
 *
 * <p>Rules: 1. A test that locks a name uses a name of its own. 2. A test that stops the directory
 * brings it back. 3. A test that has a person leave has him come back.
 *
 * <p>Out of scope: what a caller may do on a product.
 */
package hs.desk.access;
