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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.brightcoveoauth.sample.web.Problem;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The export to the configured directory. One runs at a time, and it stops when the
 * console does.
 */
@Component
class CurrentExport implements DisposableBean {

	private static final Log logger = LogFactory.getLog(CurrentExport.class);

	private static final int SECONDS_TO_STOP = 20;

	private final Exporter exporter;

	private final ExportDirectory directory;

	private @Nullable Export export;

	private @Nullable CompletableFuture<ExportStatus> run;

	private @Nullable Problem problem;

	CurrentExport(Exporter exporter, ExportProperties properties) {
		this.exporter = exporter;
		this.directory = new ExportDirectory(properties.directory());
	}

	ExportDirectory directory() {
		return this.directory;
	}

	/**
	 * Begin, or go on where it stopped, unless it runs.
	 */
	synchronized void start() {
		if (this.run == null || this.run.isDone()) {
			Export next = this.exporter.export(this.directory.path());
			this.problem = null;
			this.export = next;
			this.run = CompletableFuture.supplyAsync(() -> run(next), new SimpleAsyncTaskExecutor("export"));
		}
	}

	private ExportStatus run(Export export) {
		try {
			return export.run();
		}
		catch (ExportException ex) {
			logger.warn("The export to " + this.directory.path() + " stopped", ex);
			this.problem = ex.problem();
			return ExportStatus.of(this.directory);
		}
	}

	synchronized void pause() {
		if (this.export != null) {
			this.export.stop();
		}
	}

	synchronized ExportStatus status() {
		if (this.export == null || this.run == null) {
			return ExportStatus.of(this.directory);
		}
		return this.run.isDone() ? this.run.join() : this.export.status();
	}

	/**
	 * What stopped the export before its end.
	 */
	synchronized @Nullable Problem problem() {
		return this.problem;
	}

	@Override
	public void destroy() throws InterruptedException {
		pause();
		CompletableFuture<ExportStatus> running = this.run;
		if (running != null) {
			try {
				running.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
			}
			catch (ExecutionException | TimeoutException ex) {
				logger.warn("The export to " + this.directory.path() + " did not stop in time", ex);
			}
		}
	}

}
