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

package io.github.brightcoveoauth.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.token.ObservedTokenEndpoint;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/**
 * One of the applications of a {@link Fleet}, which makes five calls a second until its
 * standard input ends, and writes a line when it fetches a token and one for each call.
 */
final class FleetApplication {

	static final String API_URI = "fleet.api-uri";

	static final String FETCH = "fetch";

	static final String CALL = "call ";

	private static final int CALLERS = 5;

	private static final int INTERVAL_MILLIS = 1000;

	private FleetApplication() {
	}

	/**
	 * Run the application.
	 * @param args its properties
	 */
	public static void main(String[] args) throws IOException {
		ScheduledExecutorService threads = Executors.newScheduledThreadPool(CALLERS);
		try (ConfigurableApplicationContext context = StarterApplication.builder(AutoConfigured.class).run(args)) {
			Caller caller = context.getBean(Caller.class);
			for (int i = 0; i < CALLERS; i++) {
				threads.scheduleWithFixedDelay(caller::call, INTERVAL_MILLIS / CALLERS * i, INTERVAL_MILLIS,
						TimeUnit.MILLISECONDS);
			}
			System.in.transferTo(OutputStream.nullOutputStream());
			threads.shutdownNow();
		}
	}

	private record Caller(RestClient brightcove, String uri) {

		void call() {
			long begin = System.nanoTime();
			String failure = "";
			try {
				this.brightcove.get().uri(this.uri).retrieve().toBodilessEntity();
			}
			catch (RuntimeException ex) {
				failure = ex.toString();
			}
			System.out.println(CALL + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) + " " + failure);
		}

	}

	private static final class FetchHandler implements ObservationHandler<Observation.Context> {

		@Override
		public boolean supportsContext(Observation.Context context) {
			return ObservedTokenEndpoint.OBSERVATION_NAME.equals(context.getName());
		}

		@Override
		public void onStart(Observation.Context context) {
			System.out.println(FETCH);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class AutoConfigured {

		@Bean
		Caller caller(RestClient brightcoveRestClient, @Value("${" + API_URI + "}") String uri) {
			return new Caller(brightcoveRestClient, uri);
		}

		@Bean
		ObservationHandler<Observation.Context> fetchHandler() {
			return new FetchHandler();
		}

	}

}
