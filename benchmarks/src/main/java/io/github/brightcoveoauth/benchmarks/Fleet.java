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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Twenty instances that share their tokens in Redis, while all is well, while instances
 * are killed, and while Redis is in trouble.
 */
final class Fleet implements Scenario {

	private static final Duration TOKEN_LATENCY = Duration.ofMillis(200);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(6);

	private static final Duration TROUBLE = Duration.ofSeconds(5);

	/**
	 * How long after its end a trouble may be felt: the store is left alone for 10 s, and
	 * the tokens of that time last for a life. The start of all instances at once is one,
	 * since it leaves the machine no time to answer.
	 */
	private static final Duration AFTERMATH = TOKEN_LIFE.plusSeconds(10);

	private static final String ENCRYPTION_KEY = Base64.getEncoder().encodeToString(new byte[32]);

	@Override
	public List<Figure> run(boolean quick) throws Exception {
		Duration duration = quick ? Duration.ofSeconds(30) : Duration.ofMinutes(3);
		Duration round = Duration.ofSeconds(quick ? 30 : 60);
		try (BrightcoveServer brightcove = new BrightcoveServer(TOKEN_LATENCY, TOKEN_LIFE);
				RedisProcess redis = new RedisProcess()) {
			List<Figure> figures = new ArrayList<>();
			String alone = runAlone(brightcove, redis, duration);
			try (FleetInstances instances = start("redis", brightcove, redis)) {
				figures.addAll(run(instances, brightcove, duration, alone));
				figures.addAll(runWithKills(instances, brightcove, duration));
				figures.addAll(runWithTroubles(instances, brightcove, redis, round));
			}
			figures.add(figure("Calls that carried a token past its end", "0", brightcove.endedTokens()));
			return figures;
		}
	}

	private static FleetInstances start(String store, BrightcoveServer brightcove, RedisProcess redis)
			throws InterruptedException {
		FleetInstances instances = new FleetInstances(List.of("--spring.autoconfigure.exclude=",
				"--spring.data.redis.port=" + redis.port(), "--brightcove.oauth.token.store=" + store,
				"--brightcove.oauth.token.encryption-key=" + ENCRYPTION_KEY,
				"--brightcove.oauth.token-uri=" + brightcove.uri("/token"),
				"--brightcove.oauth.trusted-hosts=localhost",
				"--" + FleetApplication.API_URI + "=" + brightcove.uri("/api/videos")));
		Thread.sleep(AFTERMATH.toMillis());
		return instances;
	}

	private static String runAlone(BrightcoveServer brightcove, RedisProcess redis, Duration duration)
			throws InterruptedException {
		try (FleetInstances instances = start("memory", brightcove, redis)) {
			return "each its own tokens " + watch(instances, brightcove, duration);
		}
	}

	private static String watch(FleetInstances instances, BrightcoveServer brightcove, Duration duration)
			throws InterruptedException {
		instances.forgetCalls();
		long begin = System.nanoTime();
		Thread.sleep(duration.toMillis());
		report("no trouble", instances);
		return perLife(brightcove.tokenRequestsSince(begin), duration);
	}

	private static List<Figure> run(FleetInstances instances, BrightcoveServer brightcove, Duration duration,
			String alone) throws InterruptedException {
		String requests = watch(instances, brightcove, duration);
		return List.of(new Figure("20 instances that share: token requests per life", "≤ 1.40", requests, alone),
				figure("20 instances that share: calls that failed", "0", instances.failed()));
	}

	private static List<Figure> runWithKills(FleetInstances instances, BrightcoveServer brightcove, Duration duration)
			throws InterruptedException {
		instances.forgetCalls();
		long begin = System.nanoTime();
		for (int i = 0; System.nanoTime() - begin < duration.toNanos(); i++) {
			Thread.sleep(ThreadLocalRandom.current().nextInt(2000, 6000));
			if (i % 2 == 0) {
				instances.killAny();
			}
			else {
				instances.killNextToFetch();
			}
		}
		Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
		String requests = perLife(brightcove.tokenRequestsSince(begin), elapsed);
		instances.awaitFirstCalls();
		report("kills", instances);
		String what = instances.kills() + " killed in " + elapsed.toSeconds() + " s: ";
		return List.of(new Figure(what + "token requests per life", "≤ 1.40", requests, ""),
				figure(what + "calls that failed", "0", instances.failed()),
				figure(what + "seconds that the slowest call took", "", Figure.number(instances.slowest())));
	}

	private static List<Figure> runWithTroubles(FleetInstances instances, BrightcoveServer brightcove,
			RedisProcess redis, Duration round) throws Exception {
		instances.forgetCalls();
		Duration counted = Duration.ZERO;
		long requests = 0;
		for (Trouble trouble : Trouble.values()) {
			long begin = System.nanoTime();
			trouble.befall(redis);
			Thread.sleep(AFTERMATH.toMillis());
			long end = System.nanoTime();
			Duration rest = round.minusNanos(end - begin);
			Thread.sleep(rest.toMillis());
			requests += brightcove.tokenRequestsSince(end);
			counted = counted.plus(rest);
			report(trouble + ", " + brightcove.tokenRequestsSince(begin) + " token requests", instances);
		}
		String what = "Redis suspended, emptied, killed: ";
		return List.of(figure(what + "calls that failed", "0", instances.failed()),
				figure(what + "seconds that the slowest call took", "", Figure.number(instances.slowest())),
				new Figure(what + "token requests per life when it works again", "≤ 1.40", perLife(requests, counted),
						""));
	}

	private static String perLife(long requests, Duration elapsed) {
		return String.format(Locale.ROOT, "%.2f", requests * (double) TOKEN_LIFE.toNanos() / elapsed.toNanos());
	}

	private static Figure figure(String what, String target, Object value) {
		return new Figure(what, target, value.toString(), "");
	}

	private static void report(String run, FleetInstances instances) {
		System.err.println(run + ": " + instances.calls() + " calls, " + instances.failed() + " failed, slowest "
				+ instances.slowest() + " s, " + instances.kills() + " killed");
	}

	private enum Trouble {

		SUSPENDED {

			@Override
			void befall(RedisProcess redis) throws Exception {
				redis.suspend();
				Thread.sleep(TROUBLE.toMillis());
				redis.resume();
			}

		},

		EMPTIED {

			@Override
			void befall(RedisProcess redis) throws Exception {
				redis.flush();
			}

		},

		KILLED {

			@Override
			void befall(RedisProcess redis) throws Exception {
				redis.kill();
				Thread.sleep(TROUBLE.toMillis());
				redis.start();
			}

		};

		abstract void befall(RedisProcess redis) throws Exception;

	}

}
