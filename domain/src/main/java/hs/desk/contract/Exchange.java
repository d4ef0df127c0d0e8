package hs.desk.contract;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** The exchanges of the mainland, by the feed's codes. */
public enum Exchange {
  /** 中国金融期货交易所. */
  CFFEX,
  /** 上海期货交易所. */
  SHFE,
  /** 上海国际能源交易中心. */
  INE,
  /** 大连商品交易所. */
  DCE,
  /** 郑州商品交易所. */
  CZCE,
  /** 广州期货交易所. */
  GFEX,
  /** 上海证券交易所. */
  SSE,
  /** 深圳证券交易所. */
  SZSE,
  /** 北京证券交易所. */
  BSE;

  /** Whether a close must say 平今 or 平昨 (domain.md §3.1). */
  public boolean namesTodayLots() {
    return this == SHFE || this == INE;
  }

  /** The same of a feed's code; false where nobody knows it. */
  public static boolean namesTodayLots(String code) {
    return Arrays.stream(values())
        .anyMatch(exchange -> exchange.name().equals(code) && exchange.namesTodayLots());
  }

  public boolean stocks() {
    return this == SSE || this == SZSE || this == BSE;
  }

  /** The exchange of a stored code; an unknown one throws and is named. */
  public static Exchange of(String code) {
    return Stored.CODES.read(code);
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<Exchange, String> {
    private static final Codes<Exchange> CODES = Codes.names(Exchange.class);

    @Override
    public String convertToDatabaseColumn(Exchange value) {
      return CODES.write(value);
    }

    @Override
    public Exchange convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}
