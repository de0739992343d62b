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

import java.util.Objects;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks, each in a JVM of its own.
 */
final class Jmh {

	/**
	 * Of the iterations' times, since whatever else runs on the machine makes some longer
	 * but none shorter.
	 */
	private static final double QUARTILE = 25;

	private final boolean quick;

	Jmh(boolean quick) {
		this.quick = quick;
	}

	Operation call(String method, Wiring wiring) throws RunnerException {
		return run(options(CallBenchmark.class, method).param("wiring", wiring.name()));
	}

	Operation token(String method) throws RunnerException {
		return run(options(TokenBenchmark.class, method));
	}

	private ChainedOptionsBuilder options(Class<?> benchmark, String method) {
		return new OptionsBuilder().include("\\." + benchmark.getSimpleName() + "\\." + method + "$")
			.forks(1)
			.warmupIterations(this.quick ? 3 : 4)
			.warmupTime(TimeValue.seconds(1))
			.measurementIterations(this.quick ? 8 : 16)
			.measurementTime(TimeValue.milliseconds(250))
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.verbosity(VerboseMode.SILENT);
	}

	private Operation run(ChainedOptionsBuilder options) throws RunnerException {
		RunResult result = new Runner(options.build()).runSingle();
		return new Operation(result.getPrimaryResult().getStatistics().getPercentile(QUARTILE),
				Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore());
	}

	/**
	 * What an operation takes.
	 *
	 * @param nanos its time
	 * @param bytes the memory that it allocates
	 */
	record Operation(double nanos, double bytes) {

	}

}
