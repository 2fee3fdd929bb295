package org.mingzhang.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0", "0.00|0.00", "1,406.53|1406.53", "−3.20|-3.20", "-3.20|-3.20", "12,345,678|12345678", "1406.5|1406.5",
        "−1,000.000|-1000.000", "007|007"
      })
  void aNumberKeepsItsDigitsAndDecimals(String shown, String plain) {
    assertThat(PlainNumber.of(shown)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "—", "-", "−", ".5", "5.", "1,40", "1,4065", "1234,567", ",123", "1,,234", "1.5.5", "1.5,000", "97.38%", "80 个部门",
        "≥5", "+5", "--5", "１２", "1e5", "5,"
      })
  void whatIsNotAShownNumberIsNotTakenForOne(String shown) {
    assertThat(PlainNumber.of(shown)).isEmpty();
  }
}
