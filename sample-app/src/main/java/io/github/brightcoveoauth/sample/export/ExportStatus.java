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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.brightcoveoauth.sample.web.Units;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is.
 *
 * @param state what it does
 * @param total how many videos there are
 * @param listed how many of them are in the list
 * @param exported how many have their folder, of this run or an earlier one
 * @param failures those that could not be exported
 * @param bytes how much this run received
 * @param time how long this run has been getting videos
 * @param fetched how many videos this run got
 * @param notice what else there is to say
 */
record ExportStatus(State state, int total, int listed, int exported, List<ExportFailure> failures, long bytes,
		Duration time, int fetched, @Nullable String notice) {

	/**
	 * What a directory shows of an export that nobody runs.
	 */
	static ExportStatus of(ExportDirectory directory) {
		try (Stream<LibraryVideo> videos = directory.videos()) {
			List<Boolean> exported = videos.map((video) -> Files.exists(directory.csv(video))).toList();
			int total = exported.size();
			int done = (int) exported.stream().filter(Boolean::booleanValue).count();
			List<ExportFailure> failures = ExportFailure.read(directory.failures());
			return new ExportStatus(state(directory, total, done + failures.size()), total, total, done, failures, 0,
					Duration.ZERO, 0, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static State state(ExportDirectory directory, int total, int settled) {
		if (!Files.exists(directory.list())) {
			return State.NEW;
		}
		return (Files.exists(directory.csv()) && settled >= total) ? State.FINISHED : State.STOPPED;
	}

	public boolean isRunning() {
		return this.state == State.LISTING || this.state == State.EXPORTING || this.state == State.STOPPING;
	}

	/**
	 * How many videos are settled, for good or ill.
	 */
	public int settled() {
		return (this.state == State.LISTING) ? this.listed : this.exported + this.failures.size();
	}

	public int percent() {
		return (this.total > 0) ? (int) (100L * Math.min(settled(), this.total) / this.total) : 0;
	}

	/**
	 * The first of the failures, as many as a page takes.
	 */
	public List<ExportFailure> shownFailures() {
		return this.failures.subList(0, Math.min(this.failures.size(), 100));
	}

	public String bytesText() {
		return Units.bytes(this.bytes);
	}

	/**
	 * Videos and bytes a second, once there is something to divide.
	 */
	public @Nullable String rateText() {
		double seconds = this.time.toMillis() / 1e3;
		return (seconds > 1 && this.fetched > 0) ? String.format(Locale.ROOT, "%.1f videos/s, %s/s",
				this.fetched / seconds, Units.bytes(Math.round(this.bytes / seconds))) : null;
	}

	public @Nullable String timeLeftText() {
		if (this.state != State.EXPORTING || this.fetched == 0 || this.time.isZero()) {
			return null;
		}
		return Units.time(this.time.toMillis() / this.fetched * (this.total - settled()));
	}

	/**
	 * What an export does.
	 */
	enum State {

		/**
		 * It never began.
		 */
		NEW,

		/**
		 * It reads the list of the library.
		 */
		LISTING,

		/**
		 * It gets the videos.
		 */
		EXPORTING,

		/**
		 * It was told to stop, and will in a moment.
		 */
		STOPPING,

		/**
		 * It stopped before its end and can go on.
		 */
		STOPPED,

		/**
		 * It ended.
		 */
		FINISHED

	}

}
