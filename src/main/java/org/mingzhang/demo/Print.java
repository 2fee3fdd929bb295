package org.mingzhang.demo;

/** A line of 原文. */
record Print(String path, String printed, String place) {}
