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

import java.io.File;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.brightcoveoauth.FakeBrightcove;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Starts applications without the starter, with it, and with it and credentials, and
 * compares what they and their callers see.
 */
class GuestMannersIntegrationTests {

	private static final String[] REGISTRATIONS = { "spring.security.oauth2.client.registration.github.client-id=login",
			"spring.security.oauth2.client.registration.github.client-secret=login-secret",
			"spring.security.oauth2.client.registration.partner.client-id=partner",
			"spring.security.oauth2.client.registration.partner.client-secret=partner-secret",
			"spring.security.oauth2.client.registration.partner.authorization-grant-type=client_credentials" };

	private final FakeBrightcove brightcove = new FakeBrightcove();

	private final FakeBrightcove partner = new FakeBrightcove();

	GuestMannersIntegrationTests() {
		this.partner.issue("partner-token");
	}

	@AfterEach
	void close() {
		this.brightcove.close();
		this.partner.close();
	}

	@Test
	void loginByPropertiesStaysTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.SERVLET, Login.class, REGISTRATIONS);
		assertThat(view.answer("GET /open by browser")).startsWith("302").contains("/oauth2/authorization/github");
		assertThat(view.answer("GET /oauth2/authorization/github by browser")).contains("https://github.com/login");
	}

	@Test
	void filterChainAndRegistrationsOfTheApplicationStayTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.SERVLET, LoginWithFilterChain.class,
				REGISTRATIONS);
		assertThat(view.answer("GET /open/token by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /open/manager by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /closed by browser")).startsWith("302");
	}

	@Test
	void clientRegistrationRepositoryOfTheApplicationStaysTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.SERVLET, OwnRepository.class);
		assertThat(view.answer("GET /open/token by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /open/manager by script")).startsWith("200").endsWith("partner partner-token");
	}

	@Test
	void clientRegistrationRepositoryOfAnotherStarterStaysTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.SERVLET, RepositoryOfAnotherStarter.class);
		assertThat(view.answer("GET /open/token by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /open/manager by script")).startsWith("200").endsWith("partner partner-token");
	}

	@Test
	void securityWithoutOAuth2StaysTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.SERVLET, Passwords.class);
		assertThat(view.answer("GET /open by browser")).startsWith("200");
		assertThat(view.answer("GET /closed by browser")).startsWith("401").contains("Basic realm=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVLET", "REACTIVE" })
	void defaultsOfSpringSecurityStayTheSame(WebApplicationType type) throws Exception {
		ApplicationView view = assertThatNothingChanges(type, Open.class);
		assertThat(view.answer("GET /open by browser")).startsWith("302").contains("/login");
		assertThat(view.answer("GET /login by browser")).contains("Please sign in");
	}

	@Test
	void reactiveLoginByPropertiesStaysTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.REACTIVE, ReactiveLogin.class,
				REGISTRATIONS);
		assertThat(view.answer("GET /open by browser")).startsWith("302").contains("/oauth2/authorization/github");
	}

	@Test
	void reactiveFilterChainAndRegistrationsOfTheApplicationStayTheSame() throws Exception {
		ApplicationView view = assertThatNothingChanges(WebApplicationType.REACTIVE, ReactiveLoginWithFilterChain.class,
				REGISTRATIONS);
		assertThat(view.answer("GET /open/token by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /open/manager by script")).startsWith("200").endsWith("partner partner-token");
		assertThat(view.answer("GET /closed by browser")).startsWith("302");
	}

	@Test
	void managerOfAnApplicationWithoutAWebServerStaysTheSame() throws Exception {
		assertThatNothingChanges(WebApplicationType.NONE, OwnManager.class, REGISTRATIONS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVLET", "REACTIVE" })
	void clientsOfTheApplicationStayTheSame(WebApplicationType type) throws Exception {
		ApplicationView view = assertThatNothingChanges(type, OwnClients.class);
		assertThat(view.answer("GET /open/clients by script")).startsWith("200");
		assertThat(this.partner.apiCalls()).isNotEmpty()
			.extracting(FakeBrightcove.Call::authorization)
			.containsOnlyNulls();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring-boot-security|spring-security-config",
			"spring-boot-security|spring-security-config|webflux|webclient|reactor",
			"spring-boot-security|spring-security-config|redis|jdbc",
			"spring-boot-security|spring-security-config|actuator|health|spring-boot-micrometer|micrometer-core" })
	void applicationWithoutTheStarterOfSpringSecurityStaysOpen(String missing, @TempDir Path directory)
			throws Exception {
		List<String> classPath = new ArrayList<>(
				List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
		assertThat(classPath.removeIf((entry) -> entry.matches(".*(" + missing + ").*\\.jar"))).isTrue();
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				String.join(File.pathSeparator, classPath), Open.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		assertThat(process.waitFor()).as(() -> contentOf(output)).isZero();
	}

	private ApplicationView assertThatNothingChanges(WebApplicationType type, Class<?> application,
			String... properties) throws Exception {
		ApplicationView without = view(type, application, properties,
				"spring.autoconfigure.exclude=" + String.join(",", autoConfigurations()));
		ApplicationView with = view(type, application, properties);
		assertThat(without.differences(with)).as("made by the starter").isEmpty();
		ApplicationView withCredentials = view(type, application, properties, "brightcove.account-id=42",
				"brightcove.oauth.client-id=the-id", "brightcove.oauth.client-secret=the-secret",
				"brightcove.oauth.token-uri=" + this.brightcove.tokenUri(), "brightcove.oauth.trusted-hosts=localhost");
		assertThat(without.differences(withCredentials)).as("made by the starter with credentials").isEmpty();
		assertThat(this.brightcove.tokenRequests()).isEmpty();
		return without;
	}

	private static List<String> autoConfigurations() {
		List<String> autoConfigurations = new ArrayList<>();
		ImportCandidates.load(AutoConfiguration.class, Thread.currentThread().getContextClassLoader())
			.forEach(autoConfigurations::add);
		autoConfigurations.removeIf((name) -> !name.startsWith("io.github.brightcoveoauth."));
		assertThat(autoConfigurations).isNotEmpty();
		return autoConfigurations;
	}

	/**
	 * Look at an application, and once more if it leaves a request without an answer,
	 * which a reactive one does now and then where many start and end in one JVM, with
	 * the starter and without.
	 */
	private ApplicationView view(WebApplicationType type, Class<?> application, String[] properties,
			String... moreProperties) throws Exception {
		try {
			return lookAt(type, application, properties, moreProperties);
		}
		catch (HttpTimeoutException ex) {
			return lookAt(type, application, properties, moreProperties);
		}
	}

	private ApplicationView lookAt(WebApplicationType type, Class<?> application, String[] properties,
			String... moreProperties) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(type)
			.registerShutdownHook(false)
			.properties("server.port=0", "server.shutdown=immediate", "spring.reactor.netty.shutdown-quiet-period=0s",
					"spring.security.oauth2.client.provider.partner.token-uri=" + this.partner.tokenUri(),
					"partner.api=" + this.partner.apiUrl("/partner"))
			.properties(properties)
			.properties(moreProperties)
			.run()) {
			return new ApplicationView(context);
		}
	}

	private static ClientRegistration partner(String tokenUri) {
		return ClientRegistration.withRegistrationId("partner")
			.clientId("partner")
			.clientSecret("partner-secret")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri(tokenUri)
			.build();
	}

	private static String describe(OAuth2AuthorizedClient client) {
		return client.getClientRegistration().getRegistrationId() + " " + client.getAccessToken().getTokenValue();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Pages.class)
	static class Open {

		public static void main(String[] args) throws Exception {
			GuestMannersIntegrationTests tests = new GuestMannersIntegrationTests();
			try {
				ApplicationView view = tests.assertThatNothingChanges(WebApplicationType.SERVLET, Open.class);
				assertThat(view.answer("GET /open by browser")).startsWith("200").endsWith("open");
				assertThat(view.answer("POST /open by script")).startsWith("200").endsWith("open");
				assertThat(view.answer("GET /login by browser")).startsWith("404");
			}
			finally {
				tests.close();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, OAuth2Pages.class })
	static class Login {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, OAuth2Pages.class })
	static class LoginWithFilterChain {

		@Bean
		SecurityFilterChain filterChain(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/open/**").permitAll().anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, OAuth2Pages.class, OpenToAll.class })
	static class OwnRepository {

		@Bean
		ClientRegistrationRepository ownRepository(
				@Value("${spring.security.oauth2.client.provider.partner.token-uri}") String tokenUri) {
			return new InMemoryClientRegistrationRepository(partner(tokenUri));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ImportAutoConfiguration(OtherStarterAutoConfiguration.class)
	@Import({ Pages.class, OAuth2Pages.class, OpenToAll.class })
	static class RepositoryOfAnotherStarter {

	}

	@AutoConfiguration
	static class OtherStarterAutoConfiguration {

		@Bean
		@ConditionalOnMissingBean
		ClientRegistrationRepository otherRepository(
				@Value("${spring.security.oauth2.client.provider.partner.token-uri}") String tokenUri) {
			return new InMemoryClientRegistrationRepository(partner(tokenUri));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OpenToAll {

		@Bean
		SecurityFilterChain openToAll(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Pages.class)
	static class Passwords {

		@Bean
		SecurityFilterChain filterChain(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/open/**").permitAll().anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, ReactiveOAuth2Pages.class })
	static class ReactiveLogin {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, ReactiveOAuth2Pages.class })
	static class ReactiveLoginWithFilterChain {

		@Bean
		SecurityWebFilterChain filterChain(ServerHttpSecurity http) {
			return http
				.authorizeExchange(
						(exchanges) -> exchanges.pathMatchers("/open/**").permitAll().anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OwnManager {

		@Bean
		AuthorizedClientServiceOAuth2AuthorizedClientManager ownManager(ClientRegistrationRepository registrations,
				OAuth2AuthorizedClientService service) {
			return new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, service);
		}

		@Bean
		String partnerToken(OAuth2AuthorizedClientManager manager) {
			String token = describe(manager
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("partner").principal("job").build()));
			assertThat(token).isEqualTo("partner partner-token");
			return token;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { ManagementWebSecurityAutoConfiguration.class,
			ReactiveManagementWebSecurityAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
	@Import(ClientPages.class)
	static class OwnClients {

		@Bean
		RestClient ownRestClient(RestClient.Builder builder) {
			return builder.build();
		}

		@Bean
		WebClient ownWebClient(WebClient.Builder builder) {
			return builder.build();
		}

	}

	@RestController
	static class Pages {

		@RequestMapping("/open")
		String open() {
			return "open";
		}

		@RequestMapping("/closed")
		String closed() {
			return "closed";
		}

	}

	@RestController
	static class OAuth2Pages {

		private final OAuth2AuthorizedClientManager manager;

		OAuth2Pages(OAuth2AuthorizedClientManager manager) {
			this.manager = manager;
		}

		@GetMapping("/open/token")
		String token(@RegisteredOAuth2AuthorizedClient("partner") OAuth2AuthorizedClient client) {
			return describe(client);
		}

		@GetMapping("/open/manager")
		String manager() {
			return describe(this.manager
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("partner").principal("user").build()));
		}

	}

	@RestController
	static class ReactiveOAuth2Pages {

		private final ReactiveOAuth2AuthorizedClientManager manager;

		ReactiveOAuth2Pages(ReactiveOAuth2AuthorizedClientManager manager) {
			this.manager = manager;
		}

		@GetMapping("/open/token")
		Mono<String> token(@RegisteredOAuth2AuthorizedClient("partner") OAuth2AuthorizedClient client) {
			return Mono.just(describe(client));
		}

		@GetMapping("/open/manager")
		Mono<String> manager() {
			return this.manager
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("partner").principal("user").build())
				.map(GuestMannersIntegrationTests::describe);
		}

	}

	@RestController
	static class ClientPages {

		private final RestClient restClient;

		private final WebClient webClient;

		private final String partner;

		ClientPages(RestClient restClient, WebClient webClient, @Value("${partner.api}") String partner) {
			this.restClient = restClient;
			this.webClient = webClient;
			this.partner = partner;
		}

		@GetMapping("/open/clients")
		Mono<String> clients() {
			Mono<String> blocking = Mono
				.fromSupplier(() -> this.restClient.get().uri(this.partner).retrieve().body(String.class))
				.subscribeOn(Schedulers.boundedElastic());
			return blocking.zipWith(this.webClient.get().uri(this.partner).retrieve().bodyToMono(String.class),
					String::concat);
		}

	}

}
