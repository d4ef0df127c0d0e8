/**
 * Groups (持仓分组): positions of a product put together and added up.
 *
 * <p>Enters: the figures of position rows, and what their contracts are. Leaves: {@link
 * hs.desk.group.GroupTotals} by {@link hs.desk.group.GroupBy}.
 *
 * <p>Rules: 1. A total is the sum of the rounded rows, so that it never disagrees with them. 2.
 * What a row cannot tell is left out; rows without a delta value are counted as unvalued. 3. An
 * option belongs to the contract it is on. 4. Target, working lots and gap are never summed.
 *
 * <p>Out of scope: groups across products.
 */
package hs.desk.group;
