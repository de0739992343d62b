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

package io.github.brightcoveoauth.sample.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveApi;
import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Prepares exports of the configured account's library, which share the rate of calls.
 */
@Component
@EnableConfigurationProperties(ExportProperties.class)
class Exporter {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final BrightcoveConnectionDetails connection;

	private final Library library;

	private final RestClient cdn;

	private final ExportProperties properties;

	Exporter(BrightcoveClients clients, BrightcoveConnectionDetails connection, RestClient.Builder cdn,
			HttpClientSettings settings, ExportProperties properties) {
		this.connection = connection;
		this.properties = properties;
		RestClient cms = clients.restClient(BrightcoveApi.CMS)
			.mutate()
			.requestInterceptor(new CallRate(properties.callsPerSecond()))
			.build();
		this.library = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(cms))
			.build()
			.createClient(Library.class);
		this.cdn = cdn
			.requestFactory(ClientHttpRequestFactoryBuilder.simple()
				.build(settings.withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(60))))
			.build();
	}

	Export export(Path path) {
		ExportDirectory directory = new ExportDirectory(path);
		ExportProgress progress = new ExportProgress();
		VideoExport videos = new VideoExport(this.library, new Download(this.cdn, PAUSE, progress), directory,
				progress);
		ExportJob job = new ExportJob(Objects.requireNonNull(this.connection.getAccountId()), directory, progress,
				this.library, videos);
		return new Export(directory, progress, job, this.properties.jobStore());
	}

}
