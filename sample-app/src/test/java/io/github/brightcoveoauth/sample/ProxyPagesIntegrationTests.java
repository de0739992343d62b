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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.test.AutoConfigureBrightcoveSimulator;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example page of the proxy, which comes from a server of its own.
 */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "logging.level.org.openqa.selenium=error",
				"console.proxy.callers.page.key=" + ProxyPagesIntegrationTests.KEY })
@AutoConfigureBrightcoveSimulator
class ProxyPagesIntegrationTests {

	static final String KEY = "key-of-the-page-0123456789";

	private static final HttpServer pages = start();

	private static Browser browser;

	@Autowired
	private BrightcoveSimulator simulator;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("console.proxy.origins", () -> origin("127.0.0.1"));
	}

	@BeforeAll
	static void startBrowser() {
		browser = Browser.start("");
	}

	@AfterAll
	static void stop() {
		pages.stop(0);
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	void pageOfAConfiguredOriginListsVideos() {
		list("127.0.0.1", KEY);
		assertThat(browser.text("#status")).isEqualTo("10 videos");
		assertThat(browser.findAll(By.cssSelector("#videos li"))).hasSize(10);
		assertThat(browser.complaints()).isEmpty();
		browser.screenshots("proxy");
	}

	@Test
	void pageOfAnotherOriginIsNotLetIn() {
		list("localhost", KEY);
		assertThat(browser.text("#status")).contains("does not let pages of " + origin("localhost") + " in");
		assertThat(browser.complaints()).isNotEmpty()
			.allSatisfy((complaint) -> assertThat(complaint).containsAnyOf("CORS", "ERR_FAILED"));
		assertThat(this.simulator.api(BrightcoveApi.CMS).calls()).isEmpty();
	}

	@Test
	void wrongKeyIsTold() {
		list("127.0.0.1", "another-key-0123456789");
		assertThat(browser.text("#status")).startsWith("401 of the proxy: Send the key");
		browser.screenshots("proxy-refused");
		assertThat(browser.complaints()).allSatisfy((complaint) -> assertThat(complaint).contains("401"));
	}

	private void list(String host, String key) {
		browser.open(origin(host) + "/");
		WebElement proxy = browser.find(By.id("proxy"));
		proxy.clear();
		proxy.sendKeys("http://localhost:" + this.port);
		browser.find(By.id("key")).sendKeys(key);
		browser.find(By.cssSelector("#call button")).click();
		browser.waitUntil("An answer",
				(page) -> !List.of("", "Asking\u2026").contains(page.find(By.id("status")).getText()));
	}

	private static String origin(String host) {
		return "http://" + host + ":" + pages.getAddress().getPort();
	}

	private static HttpServer start() {
		try {
			byte[] page = Files.readAllBytes(Path.of("examples", "proxy-client.html"));
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.createContext("/", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(200, page.length);
				exchange.getResponseBody().write(page);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
