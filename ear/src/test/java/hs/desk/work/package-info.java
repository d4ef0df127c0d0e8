/**
 * The work of traders against a running desk: claims, fills by hand and from the feed, what is
 * unmatched, what is still to be done.
 *
 * <p>Rules: every test works on a contract of its own, one that its product does not hold and that
 * no instruction names yet, so that neither the market nor another test trades it.
 */
package hs.desk.work;
