/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.brightcoveoauth.sample;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A headless Chromium of the machine that runs the tests.
 */
final class Browser implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Path profile;

	private final ChromeDriver driver;

	private final String baseUrl;

	private Browser(Path profile, ChromeDriver driver, String baseUrl) {
		this.profile = profile;
		this.driver = driver;
		this.baseUrl = baseUrl;
	}

	/**
	 * Start a browser, or skip the test where there is none. On a build server there must
	 * be one.
	 */
	static Browser start(String baseUrl) {
		Optional<File> chromium = find("chromium").or(() -> find("chromium-browser")).or(() -> find("google-chrome"));
		Optional<File> chromeDriver = find("chromedriver");
		boolean found = chromium.isPresent() && chromeDriver.isPresent();
		String message = "Pages are tested where 'chromium' and 'chromedriver' are on the PATH";
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as(message).isTrue();
		}
		Assumptions.assumeTrue(found, message);
		try {
			Path profile = Files.createTempDirectory("browser-profile");
			ChromeDriverService service = new ChromeDriverService.Builder()
				.usingDriverExecutable(chromeDriver.orElseThrow())
				.usingAnyFreePort()
				.build();
			return new Browser(profile, new ChromeDriver(service, options(chromium.orElseThrow(), profile)), baseUrl);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<File> find(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((directory) -> new File(directory, program))
			.filter(File::canExecute)
			.findFirst();
	}

	private static ChromeOptions options(File chromium, Path profile) {
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(chromium);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--hide-scrollbars", "--user-data-dir=" + profile);
		return options;
	}

	void open(String path) {
		this.driver.get(this.baseUrl + path);
	}

	WebElement find(By by) {
		return this.driver.findElement(by);
	}

	List<WebElement> findAll(By by) {
		return this.driver.findElements(by);
	}

	String text(String cssSelector) {
		return find(By.cssSelector(cssSelector)).getText();
	}

	void waitUntil(String what, Predicate<Browser> condition) {
		new WebDriverWait(this.driver, PATIENCE).ignoring(StaleElementReferenceException.class)
			.withMessage(what)
			.until((WebDriver driver) -> condition.test(this));
	}

	boolean isTrue(String script) {
		return Boolean.TRUE.equals(this.driver.executeScript("return " + script));
	}

	/**
	 * Scroll through the page so that every image is loaded, and wait until it is.
	 */
	void loadImages() {
		for (WebElement image : findAll(By.tagName("img"))) {
			this.driver.executeScript("arguments[0].scrollIntoView()", image);
			waitUntil("Image " + image.getDomAttribute("src"), (browser) -> Boolean.TRUE.equals(
					this.driver.executeScript("return arguments[0].complete && arguments[0].naturalWidth > 0", image)));
		}
		this.driver.executeScript("scrollTo(0, 0)");
	}

	void screenshots(String name) {
		screenshot(name + "-wide", 1280, 900, false, "light");
		screenshot(name + "-wide-dark", 1280, 900, false, "dark");
		screenshot(name + "-narrow", 390, 844, true, "light");
		this.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
		colourScheme("light");
	}

	/**
	 * What keeps people from using the page, by the rules of WCAG 2.2 that axe can check.
	 */
	List<String> barriers() {
		this.driver.executeScript(resource("axe.min.js"));
		Object violations = this.driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				axe.run().then((result) => done(result.violations
					.filter((violation) => ['serious', 'critical'].includes(violation.impact))
					.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.html).join(' | '))));
				""");
		return ((List<?>) Objects.requireNonNull(violations)).stream().map(String::valueOf).toList();
	}

	private static String resource(String name) {
		try (InputStream resource = Browser.class.getClassLoader().getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void screenshot(String name, int width, int height, boolean mobile, String colourScheme) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
		colourScheme(colourScheme);
		waitUntil("Width of " + width, (browser) -> isTrue("innerWidth === " + width));
		assertThat(isTrue("document.documentElement.scrollWidth <= innerWidth"))
			.as("'%s' needs no scrolling to the side", name)
			.isTrue();
		assertThat(barriers()).as("barriers of '%s'", name).isEmpty();
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(SCREENSHOTS.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void colourScheme(String value) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", value))));
	}

	/**
	 * What the page and the content security policy complained about since the last call.
	 */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	@Override
	public void close() {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile.toFile());
	}

}
