package hs.desk.adjustment;

import hs.desk.rig.RunningDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Contracts of the demo world that fit a case; which ones they are, the world decides. */
final class Holdings {

  private final RunningDesk desk;

  Holdings(RunningDesk desk) {
    this.desk = desk;
  }

  /** Contracts of a kind on an exchange, those the product holds most of first. */
  List<String> contracts(String product, String exchange, String type) {
    return desk
        .inspect("pms_monitor")
        .rows(
            "select c.c_instrument_id id from contract_list c join quote q using (c_instrument_id)"
                + " left join strategy_position p on p.c_instrument_id = c.c_instrument_id"
                + "   and p.product_code = ?"
                + " where c.c_exchange_id = ? and c.c_type_name = ?"
                + "   and (c.expire_date is null or c.expire_date > utc_date() + interval 5 day)"
                + " group by c.c_instrument_id"
                + " order by coalesce(sum(p.yd_position + p.td_position), 0) desc, 1",
            product,
            exchange,
            type)
        .stream()
        .map(row -> (String) row.get("id"))
        .toList();
  }

  String contract(String product, String exchange, String type) {
    return contracts(product, exchange, type).get(0);
  }

  /** Futures and their options that several accounts of the product hold. */
  List<String> inSeveralAccounts(String product) {
    return desk
        .inspect("pms_monitor")
        .rows(
            "select p.c_instrument_id id"
                + " from strategy_position p join contract_list c using (c_instrument_id)"
                + " where p.product_code = ? and c.c_type_name in ('期货', '期权')"
                + "   and p.yd_position + p.td_position > 0"
                + "   and c.expire_date > utc_date() + interval 5 day"
                + " group by 1 having count(distinct p.account_id) > 1",
            product)
        .stream()
        .map(row -> (String) row.get("id"))
        .toList();
  }

  /** What the product holds of a contract now, net, in lots. */
  BigDecimal net(String product, String instrumentId) {
    List<Map<String, Object>> rows =
        desk.inspect("pms_monitor")
            .rows(
                "select coalesce(sum(if(direction = 'L', 1, -1) * (yd_position + td_position)), 0)"
                    + " net from strategy_position where product_code = ? and c_instrument_id = ?",
                product,
                instrumentId);
    return (BigDecimal) rows.get(0).get("net");
  }
}
