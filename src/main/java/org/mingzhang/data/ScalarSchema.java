package org.mingzhang.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Code;
import org.mingzhang.model.Count;
import org.mingzhang.model.Day;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.Percent;
import org.mingzhang.model.Text;

/** The JSON Schema of single values. What YAML takes for a number may be typed with or without quotes. */
final class ScalarSchema {

  private static final long ONE_AND_TWELVE_ZEROS = 1_000_000_000_000L;

  private final JsonGenerator json;

  ScalarSchema(JsonGenerator json) {
    this.json = json;
  }

  void write(Class<?> type) throws IOException {
    if (type == Amount.class) {
      matching("金额，单位万元，按原文的小数位写，不带单位和千分位。", whole(Scalars.NUMBER), "number", "string");
      twelveDigits();
    } else if (type == Decimal.class) {
      matching("数，不带单位和千分位。", whole(Scalars.NUMBER), "number", "string");
      twelveDigits();
    } else if (type == Percent.class) {
      matching("百分比，如 97.38%，下降写负数。", whole(Scalars.RATE), "string");
    } else if (type == Count.class) {
      matching("整数，不带单位。", whole(Scalars.WHOLE), "integer", "string");
      json.writeNumberField("minimum", 0);
      json.writeNumberField("maximum", 999_999_999);
    } else if (type == Day.class) {
      matching("日期，写作 2022-08-20。", whole(Scalars.DAY), "string");
    } else if (type == Code.class) {
      matching("数字编码。", whole(Scalars.CODE), "integer", "string");
      json.writeNumberField("minimum", 100);
      json.writeNumberField("maximum", 9_999_999);
    } else if (type == Text.class) {
      matching("文字。", "\\S", "string", "number");
      json.writeNumberField("maxLength", Scalars.MAX_TEXT);
    } else {
      throw new IllegalArgumentException("no schema for " + type);
    }
  }

  private void twelveDigits() throws IOException {
    json.writeNumberField("exclusiveMinimum", -ONE_AND_TWELVE_ZEROS);
    json.writeNumberField("exclusiveMaximum", ONE_AND_TWELVE_ZEROS);
  }

  /** A JSON Schema pattern may match anywhere; ours match the whole text. */
  private static String whole(String pattern) {
    return "^" + pattern + "$";
  }

  private void matching(String description, String pattern, String... types) throws IOException {
    json.writeStringField("description", description);
    json.writeFieldName("type");
    json.writeArray(types, 0, types.length);
    json.writeStringField("pattern", pattern);
  }
}
