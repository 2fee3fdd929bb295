package org.mingzhang.demo;

import java.util.List;

/**
 * An invented administrative division.
 *
 * @param code six digits of a range that no real division has
 * @param name its own name: 东湖区
 * @param prefix what stands before a department's full name: 清河市东湖区
 * @param scale size of its departments in percent of a county's
 * @param profile the form its departments use
 * @param towns invented towns and streets
 */
record Place(String code, String name, String prefix, int scale, String profile, List<String> towns) {}
