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

package io.github.brightcoveoauth.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * What an application sees of its beans, but for those of the starter, and what callers
 * see of the application.
 */
final class ApplicationView {

	private static final Set<String> OFFERED = Set.of("org.springframework.web.client.RestClient",
			"org.springframework.web.reactive.function.client.WebClient",
			"org.springframework.web.service.registry.HttpServiceGroupConfigurer",
			"org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer",
			"org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer");

	/**
	 * Collected by Spring Boot, which takes any number of them, also of nested types.
	 */
	private static final Set<String> COLLECTED = Set.of(
			"org.springframework.boot.health.contributor.AbstractHealthIndicator",
			"org.springframework.boot.health.contributor.HealthContributor",
			"org.springframework.boot.health.contributor.HealthIndicator",
			"io.micrometer.core.instrument.config.MeterFilter");

	/**
	 * Offered to an application that has no OAuth2 client.
	 */
	private static final Set<String> OFFERED_WITHOUT_OAUTH2_CLIENT = Set.of(
			"org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager",
			"org.springframework.security.oauth2.client.registration.ClientRegistration");

	private static final List<String> OAUTH2_CLIENT = List.of(
			"org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager",
			"org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager",
			"org.springframework.security.oauth2.client.registration.ClientRegistrationRepository",
			"org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository");

	private static final List<String> PATHS = List.of("/", "/open", "/open/token", "/open/manager", "/open/clients",
			"/closed", "/missing", "/error", "/login", "/logout", "/default-ui.css", "/oauth2/authorization/github");

	private static final Map<String, String[]> CALLERS = Map.of("browser", new String[] { "Accept", "text/html" },
			"script", new String[] { "Accept", "application/json", "X-Requested-With", "XMLHttpRequest" });

	private static final Set<String> VOLATILE_HEADERS = Set.of("content-length", "date");

	private static final Pattern VOLATILE_TEXT = Pattern.compile(
			String.join("|", "(?<=localhost):\\d+", "(?i:(state|nonce|code_challenge|session|jsessionid)=[^&;?\\]\"]*)",
					"name=\"_csrf\"[^>]*", "\"(timestamp|requestId)\":\"[^\"]*\"", "<div id='created'>[^<]*</div>",
					"\\[[0-9a-f]+-\\d+\\]", "@[0-9a-f]+", "(?<=\\$\\$Lambda)[$/\\w]*", "(?<=\\$Proxy)\\d+"));

	private final SortedMap<String, String> entries = new TreeMap<>();

	private final ConfigurableListableBeanFactory beanFactory;

	ApplicationView(ConfigurableApplicationContext context) throws IOException, InterruptedException {
		this.beanFactory = context.getBeanFactory();
		addBeans();
		addCandidates();
		String port = context.getEnvironment().getProperty("local.server.port");
		if (port != null) {
			addAnswers("http://localhost:" + port);
		}
	}

	/**
	 * What a caller sees.
	 * @param request method, path and caller, as in {@code "GET /open by script"}
	 */
	String answer(String request) {
		return this.entries.get(request);
	}

	/**
	 * All that is not the same in another view.
	 */
	SortedMap<String, String> differences(ApplicationView other) {
		SortedMap<String, String> differences = new TreeMap<>();
		Set<String> keys = new TreeSet<>(this.entries.keySet());
		keys.addAll(other.entries.keySet());
		for (String key : keys) {
			String here = this.entries.get(key);
			String there = other.entries.get(key);
			if (!Objects.equals(here, there)) {
				differences.put(key, "<" + here + "> became <" + there + ">");
			}
		}
		return differences;
	}

	private void addBeans() {
		this.beanFactory.getBeanNamesIterator().forEachRemaining((name) -> {
			if (!isOurs(name)) {
				Class<?> type = this.beanFactory.getType(name, false);
				this.entries.put("bean " + name, steady((type != null) ? type.getName() : "unknown"));
				if (type != null && type.getSimpleName().endsWith("FilterChain")) {
					this.entries.put("filters of " + name, steady(this.beanFactory.getBean(name).toString()));
				}
			}
		});
	}

	private void addCandidates() {
		Set<String> offered = new HashSet<>(OFFERED);
		if (!hasOAuth2Client()) {
			offered.addAll(OFFERED_WITHOUT_OAUTH2_CLIENT);
		}
		for (Class<?> type : types()) {
			Set<String> candidates = candidates(type);
			if (COLLECTED.contains(type.getName().replaceFirst("\\$.*", ""))) {
				candidates.removeIf(ApplicationView::isOurs);
			}
			boolean ours = offered.contains(type.getName()) && candidates.stream().allMatch(ApplicationView::isOurs);
			if (!ours && !candidates.isEmpty()) {
				this.entries.put("candidates for " + type.getName(), candidates.toString());
			}
		}
	}

	private boolean hasOAuth2Client() {
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		return OAUTH2_CLIENT.stream()
			.map((type) -> ClassUtils.resolveClassName(type, classLoader))
			.flatMap((type) -> Arrays.stream(this.beanFactory.getBeanNamesForType(type, true, false)))
			.anyMatch((name) -> !isOurs(name));
	}

	/**
	 * The beans among which Spring chooses when it injects one by type.
	 */
	private Set<String> candidates(Class<?> type) {
		Set<String> names = new TreeSet<>(Arrays.asList(this.beanFactory.getBeanNamesForType(type, true, false)));
		Set<String> regular = names.stream()
			.filter((name) -> !isFallback(BeanFactoryUtils.transformedBeanName(name)))
			.collect(Collectors.toCollection(TreeSet::new));
		return regular.isEmpty() ? names : regular;
	}

	private boolean isFallback(String name) {
		return this.beanFactory.containsBeanDefinition(name)
				&& this.beanFactory.getMergedBeanDefinition(name).isFallback();
	}

	private Set<Class<?>> types() {
		Set<Class<?>> types = new HashSet<>();
		this.beanFactory.getBeanNamesIterator().forEachRemaining((name) -> {
			Class<?> type = this.beanFactory.getType(name, false);
			if (type != null) {
				types.addAll(ClassUtils.getAllInterfacesForClassAsSet(type));
			}
			for (Class<?> superType = type; superType != null; superType = superType.getSuperclass()) {
				types.add(superType);
			}
		});
		types.removeIf((type) -> type.isHidden() || Proxy.isProxyClass(type)
				|| type.getName()
					.matches("(java\\.(lang|io)|org\\.springframework\\.beans\\.factory"
							+ "|io\\.github\\.brightcoveoauth)\\..*|org\\.springframework\\.core\\.Ordered"));
		return types;
	}

	private static boolean isOurs(String name) {
		return name.matches("&?brightcove.*")
				|| name.startsWith(BrightcoveOAuthAutoConfiguration.class.getPackageName() + ".Brightcove");
	}

	private void addAnswers(String url) throws IOException, InterruptedException {
		HttpClient caller = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		for (String method : List.of("GET", "POST")) {
			for (String path : PATHS) {
				for (String name : CALLERS.keySet()) {
					HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
						.method(method, HttpRequest.BodyPublishers.noBody())
						.headers(CALLERS.get(name))
						.timeout(Duration.ofSeconds(30))
						.build();
					HttpResponse<String> response = caller.send(request, HttpResponse.BodyHandlers.ofString());
					Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
					headers.keySet().removeAll(VOLATILE_HEADERS);
					this.entries.put(method + " " + path + " by " + name,
							steady(response.statusCode() + " " + headers + " " + response.body()));
				}
			}
		}
	}

	private static String steady(String text) {
		return VOLATILE_TEXT.matcher(text).replaceAll("");
	}

}
