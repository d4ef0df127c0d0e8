/**
 * What the valuing of positions is configured with.
 *
 * <p>Enters: {@code hs.rate}, {@code hs.price.max-age}. Leaves: checked values; a bad one is
 * refused and names its key.
 *
 * <p>Out of scope: the valuing itself.
 */
package hs.desk.position.service;
