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

package io.github.brightcoveoauth.docs;

import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.autoconfigure.BrightcoveProperties;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Keeps the documentation true: every snippet is a piece of a compiled source, is bound
 * or is read, every property is described, every link leads somewhere.
 */
class DocumentationTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern SNIPPET = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

	private static final Pattern FENCED = Pattern.compile("^ *```.*?^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern MODULES = Pattern.compile("-pl (\\S+)");

	private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)#]*)(#[^)]*)?\\)");

	private static final Pattern PROPERTY = Pattern.compile("^\\| `(brightcove\\.[^`]+)`", Pattern.MULTILINE);

	@Test
	void everyJavaSnippetIsAPieceOfACompiledSource() throws Exception {
		List<String> sources = new ArrayList<>();
		for (Path source : files(Path.of("src/test/java/io/github/brightcoveoauth/docs"), ".java")) {
			sources.add(Files.readString(source));
		}
		assertThat(snippets("java")).isNotEmpty()
			.allSatisfy((snippet) -> assertThat(sources)
				.anySatisfy((source) -> assertThat(source).contains("\n" + snippet)));
	}

	@Test
	void everyYamlSnippetIsBoundToKnownProperties() throws Exception {
		assertThat(snippets("yaml")).isNotEmpty().allSatisfy((snippet) -> {
			MutablePropertySources sources = new MutablePropertySources();
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("snippet",
					new ByteArrayResource(snippet.getBytes()))) {
				sources.addLast(source);
			}
			sources.addLast(new EnvironmentVariables());
			BrightcoveProperties properties = new Binder(ConfigurationPropertySources.from(sources),
					new PropertySourcesPlaceholdersResolver(sources))
				.bind("brightcove", Bindable.of(BrightcoveProperties.class),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
				.get();
			properties.afterPropertiesSet();
		});
	}

	@Test
	void everyXmlSnippetNamesAModuleOrWhatOneDependsOn() throws Exception {
		List<String> poms = new ArrayList<>();
		for (Path pom : files(ROOT, "").stream()
			.map((module) -> module.resolve("pom.xml"))
			.filter(Files::exists)
			.toList()) {
			poms.add(Files.readString(pom));
		}
		assertThat(snippets("xml")).isNotEmpty().allSatisfy((snippet) -> {
			String groupId = element(snippet, "groupId");
			String artifactId = element(snippet, "artifactId");
			if (groupId.equals("io.github.brightcoveoauth")) {
				assertThat(ROOT.resolve(artifactId).resolve("pom.xml")).exists();
			}
			else {
				assertThat(poms).anySatisfy((pom) -> assertThat(pom)
					.containsPattern(groupId + "</groupId>\\s+<artifactId>" + artifactId + "</artifactId>"));
			}
		});
	}

	@Test
	void everyJsonSnippetIsJson() throws Exception {
		assertThat(snippets("json")).isNotEmpty()
			.allSatisfy((snippet) -> assertThat(JsonMapper.shared().readTree(snippet).isObject()).isTrue());
	}

	@Test
	void everyShellSnippetIsReadByAShellAndNamesModules() throws Exception {
		assumeThat(Path.of("/bin/sh")).exists();
		assertThat(snippets("shell")).isNotEmpty().allSatisfy((snippet) -> {
			Process shell = new ProcessBuilder("/bin/sh", "-n").start();
			try (Writer script = shell.outputWriter()) {
				script.write(snippet);
			}
			assertThat(shell.waitFor()).isZero();
			assertThat(MODULES.matcher(snippet).results().flatMap((found) -> Stream.of(found.group(1).split(","))))
				.allSatisfy((module) -> assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
		});
	}

	@Test
	void everySnippetIsOfALanguageThatIsLookedAt() throws Exception {
		for (Path page : pages()) {
			assertThat(FENCED.matcher(Files.readString(page)).results().map((found) -> found.group().strip()))
				.as(page.toString())
				.allSatisfy((snippet) -> assertThat(snippet.lines().findFirst().orElseThrow()).isIn("```java",
						"```json", "```properties", "```shell", "```text", "```xml", "```yaml"));
		}
	}

	@Test
	void refusedCredentialsAreToldAsInTheDocumentation() throws Exception {
		try (BrightcoveSimulator simulator = BrightcoveSimulator.start();
				ConfigurableApplicationContext context = new SpringApplicationBuilder(RefusedApplication.class)
					.web(WebApplicationType.NONE)
					.run("--brightcove.oauth.client-id=the-id", "--brightcove.oauth.client-secret=the-secret",
							"--brightcove.oauth.token-uri=" + simulator.tokenUri())) {
			RestClient client = context.getBean("brightcoveRestClient", RestClient.class);
			assertThatExceptionOfType(OAuth2AuthorizationException.class)
				.isThrownBy(() -> client.get().uri("https://cms.api.brightcove.com/v1/").retrieve().toBodilessEntity())
				.satisfies((ex) -> assertThat(snippets("text")).map((text) -> text.strip().replace('\n', ' '))
					.contains(ex.getMessage()));
		}
	}

	private static String element(String xml, String name) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(xml)))
			.getElementsByTagName(name)
			.item(0)
			.getTextContent();
	}

	@Test
	void everyPropertyIsDescribedHereAndInTheMetadata() throws Exception {
		TreeSet<String> described = new TreeSet<>();
		PROPERTY.matcher(Files.readString(ROOT.resolve("docs/properties.md")))
			.results()
			.map((result) -> result.group(1))
			.forEach(described::add);
		TreeSet<String> known = new TreeSet<>();
		try (InputStream metadata = BrightcoveProperties.class.getClassLoader()
			.getResourceAsStream("META-INF/spring-configuration-metadata.json")) {
			for (JsonNode property : JsonMapper.shared().readTree(metadata).get("properties")) {
				String name = property.get("name").asString();
				assertThat(property.path("description").asString("")).as(name).isNotEmpty();
				if (name.startsWith("brightcove.")) {
					known.add(name);
				}
			}
		}
		expandMap(known, "brightcove.oauth.clients", "<id>", BrightcoveProperties.Client.class);
		expandMap(known, "brightcove.apis", "<api>", BrightcoveProperties.Api.class);
		assertThat(described).isEqualTo(known);
	}

	/**
	 * Put the keys of a map's values in its place, which the metadata do not know.
	 */
	private static void expandMap(Set<String> known, String map, String key, Class<?> type) {
		assertThat(known.remove(map)).as(map).isTrue();
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
			String name = map + "." + key + "." + DataObjectPropertyName.toDashedForm(property.getName());
			if (property.getPropertyType() == BrightcoveProperties.Http.class) {
				known.addAll(known.stream()
					.filter((other) -> other.startsWith("brightcove.oauth.http."))
					.map((other) -> other.replace("brightcove.oauth.http", name))
					.toList());
			}
			else if (!property.getName().equals("class")) {
				known.add(name);
			}
		}
	}

	@Test
	void everyApiIsDescribedWithItsBaseUrl() throws Exception {
		String page = Files.readString(ROOT.resolve("docs/apis.md"));
		assertThat(BrightcoveApi.values())
			.allSatisfy((api) -> assertThat(page).contains("| `" + api + "` | `" + api.baseUrl() + "` |"));
		assertThat(BrightcoveApi.Authentication.values())
			.allSatisfy((kind) -> assertThat(page).contains("| `" + kind + "` |"));
	}

	@Test
	void everyLinkLeadsSomewhere() throws Exception {
		for (Path page : pages()) {
			for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
				if (!link.group(1).startsWith("http")) {
					Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
					assertThat(target).as(page + ": " + link.group()).exists();
					if (link.group(2) != null) {
						assertThat(anchors(target)).as(page + ": " + link.group()).contains(link.group(2));
					}
				}
			}
		}
	}

	@Test
	void everyPageAndEveryImageIsLinkedTo() throws Exception {
		Set<Path> targets = new TreeSet<>();
		for (Path page : pages()) {
			LINK.matcher(Files.readString(page))
				.results()
				.map((link) -> link.group(1))
				.filter((link) -> !link.startsWith("http"))
				.forEach((link) -> targets.add(page.resolveSibling(link).normalize()));
		}
		assertThat(targets).containsAll(files(ROOT.resolve("docs"), ".md"))
			.containsAll(files(ROOT.resolve("docs/images"), ".png"));
	}

	@Test
	void developmentApplicationOfTheDocumentationStarts() {
		SpringApplication.Running running = SpringApplication.from(LibraryApplication::main)
			.with(DevelopmentApplication.Simulated.class)
			.run();
		try (ConfigurableApplicationContext context = running.getApplicationContext()) {
			assertThat(context.getBeansOfType(Library.class)).hasSize(1);
		}
	}

	private static List<String> anchors(Path page) throws IOException {
		return FENCED.matcher(Files.readString(page))
			.replaceAll("")
			.lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("#+ ", "").toLowerCase().replaceAll("[^\\w -]", ""))
			.map((heading) -> "#" + heading.replace(' ', '-'))
			.toList();
	}

	private static List<String> snippets(String language) throws IOException {
		List<String> snippets = new ArrayList<>();
		for (Path page : pages()) {
			SNIPPET.matcher(Files.readString(page))
				.results()
				.filter((result) -> result.group(1).equals(language))
				.map((result) -> result.group(2))
				.forEach(snippets::add);
		}
		return snippets;
	}

	private static List<Path> pages() throws IOException {
		List<Path> pages = new ArrayList<>();
		for (String directory : List.of(".", "docs", "benchmarks")) {
			pages.addAll(files(ROOT.resolve(directory).normalize(), ".md"));
		}
		return pages;
	}

	private static List<Path> files(Path directory, String suffix) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().toList();
		}
	}

	@EnableAutoConfiguration
	static class RefusedApplication {

	}

	/**
	 * Every variable that a placeholder names.
	 */
	private static final class EnvironmentVariables extends PropertySource<Object> {

		EnvironmentVariables() {
			super("variables");
		}

		@Override
		public @Nullable Object getProperty(String name) {
			if (name.endsWith("_ENCRYPTION_KEY")) {
				return Base64.getEncoder().encodeToString(new byte[32]);
			}
			return name.matches("[A-Z_]+") ? "value-of-" + name : null;
		}

	}

}
