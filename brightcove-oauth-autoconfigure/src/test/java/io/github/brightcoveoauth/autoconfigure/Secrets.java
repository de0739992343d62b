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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Secrets that no other text holds by chance, and the forms in which they may show. Their
 * characters look different when they are URL-encoded.
 */
final class Secrets {

	static final String CLIENT_ID = "the-id";

	private final Map<String, String> secrets = new LinkedHashMap<>();

	private final Map<String, List<String>> forms = new LinkedHashMap<>();

	final String clientSecret = create("client secret");

	final String accessToken = create("access token");

	final String renewedAccessToken = create("renewed access token");

	final String policyKey = create("policy key");

	final String apiKey = create("API key");

	final String bcToken = create("BC_TOKEN");

	final String createdClientSecret = create("created client secret");

	final String createdPolicyKey = create("created policy key");

	private String create(String name) {
		String random = UUID.randomUUID().toString().replace("-", "+/") + "==";
		this.secrets.put(name, random);
		this.forms.put(name, forms(random));
		return random;
	}

	/**
	 * Ways to write a secret: plain, URL-encoded, in Base64, and as the pair of HTTP
	 * Basic authentication.
	 */
	static List<String> forms(String secret) {
		String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
		return List.of(secret, encoded, base64(secret), base64(CLIENT_ID + ":" + secret),
				base64(CLIENT_ID + ":" + encoded));
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What an endpoint says that repeats all it has been sent.
	 */
	String echo() {
		return String.join(" ", this.secrets.values());
	}

	/**
	 * Name of a secret that shows in a text, be it cut off in its second half.
	 */
	@Nullable String findIn(String text) {
		return this.forms.entrySet()
			.stream()
			.filter((secret) -> beginnings(secret.getValue()).anyMatch(text::contains))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private static Stream<String> beginnings(List<String> forms) {
		return forms.stream().map((form) -> form.substring(0, form.length() / 2));
	}

}
