package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser on the search page. */
final class SearchBrowser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  final ChromeDriver driver;
  private String root;

  private SearchBrowser(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  /** Skips the test where there is no browser, except in CI. */
  static SearchBrowser open() {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (System.getenv("CI") != null) {
      assertThat(there).as("CI needs chromium and chromium-driver").isTrue();
    }
    Assumptions.assumeTrue(there, "no chromium and chromedriver on this machine: browser tests skipped");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
    return new SearchBrowser(new ChromeDriver(service, options));
  }

  /** From here on pages are those of this folder or server, with a slash at its end. */
  SearchBrowser on(String address) {
    root = address;
    return this;
  }

  void go(String address) {
    driver.get(root + address);
  }

  /** Opens the search page with a query string and waits for its end. */
  SearchBrowser search(String parameters) {
    go("search/index.html" + (parameters.isEmpty() ? "" : "?" + parameters));
    return settled();
  }

  SearchBrowser find(String query) {
    return search("q=" + encoded(query));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  SearchBrowser settled() {
    return until(() -> !state().equals("loading"));
  }

  SearchBrowser until(BooleanSupplier condition) {
    new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20)).until(d -> condition.getAsBoolean());
    return this;
  }

  WebElement results() {
    return driver.findElement(By.id("search-results"));
  }

  String state() {
    return results().getAttribute("data-state");
  }

  int total() {
    return Integer.parseInt(results().getAttribute("data-total"));
  }

  boolean exact() {
    return Boolean.parseBoolean(results().getAttribute("data-total-exact"));
  }

  String status() {
    return driver.findElement(By.id("search-status")).getText();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  List<String> links(String selector) {
    return all(selector).stream().map(e -> e.getAttribute("href")).toList();
  }

  WebElement box() {
    return driver.findElement(By.id("q"));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void press(Keys key) {
    focused().sendKeys(key);
  }

  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void scheme(String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", value))));
  }

  void script(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** What the browser complained of since the last time. */
  List<String> complaints() {
    Stream<LogEntry> entries = driver.manage().logs().get(LogType.BROWSER).getAll().stream();
    return entries.map(LogEntry::getMessage).toList();
  }

  List<String> violations() {
    AxeRunOptions options = new AxeRunOptions();
    // What passes is not told in full: thousands of cells of a wide table.
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder()
        .withOptions(options)
        // Otherwise it opens a second window, and the list of suggestions closes with the loss of focus.
        .setLegacyMode(true)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
        .analyze(driver)
        .getViolations().stream()
        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
