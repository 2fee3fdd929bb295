package org.mingzhang.model;

/** Large equipment in use at the year's end. */
public record Equipment(
    @Key(value = "通用设备", doc = "单价超过门槛的通用设备。") Threshold general,
    @Key(value = "专用设备", doc = "单价超过门槛的专用设备。") Threshold special) {

  /** How many pieces cost more than a threshold. */
  public record Threshold(
      @Key(value = "门槛", doc = "单价门槛，万元，如 50。", required = true) Amount above,
      @Key(value = "台套", doc = "台（套）数。", required = true) Count pieces) {}
}
