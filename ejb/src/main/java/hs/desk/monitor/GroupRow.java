package hs.desk.monitor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hs.desk.group.GroupTotals;

/**
 * Positions of a product put together (design.md §6).
 *
 * @param groupBy underlying, type, sub_type, exchange or total
 * @param group which underlying, type and so on
 */
public record GroupRow(
    String productCode, String groupBy, String group, @JsonUnwrapped GroupTotals totals) {}
