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
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

import io.github.brightcoveoauth.sample.export.ExportStatus.State;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * One run of an export, from its beginning or from where another one stopped.
 */
final class Export {

	private final ExportDirectory directory;

	private final ExportProgress progress;

	private final ExportJob job;

	private final ExportProperties.JobStore jobStore;

	Export(ExportDirectory directory, ExportProgress progress, ExportJob job, ExportProperties.JobStore jobStore) {
		this.directory = directory;
		this.progress = progress;
		this.job = job;
		this.jobStore = jobStore;
	}

	Path directory() {
		return this.directory.path();
	}

	ExportStatus status() {
		return this.progress.status();
	}

	/**
	 * Stop after what is being written at the moment. What has not arrived whole is
	 * fetched again by the next run.
	 */
	void stop() {
		this.progress.stop();
	}

	/**
	 * Run until all is there or somebody stops it.
	 * @return how it ended
	 * @throws ExportException if it cannot go on, with the reason
	 */
	ExportStatus run() {
		ExportDirectory.create(this.directory.work());
		try (FileChannel file = FileChannel.open(this.directory.work().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			lock(file);
			return runAlone();
		}
		catch (IOException ex) {
			throw new ExportException(ex);
		}
	}

	private void lock(FileChannel file) throws IOException {
		if (!isLocked(file)) {
			throw new ExportException("Somebody else exports to " + directory() + " at the moment.");
		}
	}

	private static boolean isLocked(FileChannel file) throws IOException {
		try {
			return file.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private ExportStatus runAlone() {
		try (JobStore store = JobStore.open(this.jobStore, this.directory.work())) {
			JobExecution execution = run(store);
			ExportFailure.write(this.progress.failures(), this.directory.failures());
			if (execution.getStatus() == BatchStatus.COMPLETED) {
				return this.progress.status(State.FINISHED);
			}
			List<Throwable> causes = execution.getAllFailureExceptions();
			if (execution.getStatus() == BatchStatus.FAILED && !causes.isEmpty()) {
				throw new ExportException(causes.get(0));
			}
			return this.progress.status(State.STOPPED);
		}
		catch (ExportException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ExportException(ex);
		}
	}

	private JobExecution run(JobStore store) throws Exception {
		try (SimpleAsyncTaskExecutor executor = executor()) {
			Job job = this.job.in(store, executor);
			JobExecution last = store.last(job.getName());
			if (last == null || last.getStatus() == BatchStatus.COMPLETED) {
				this.directory.clear();
				return store.start(job);
			}
			return store.restart(job, last);
		}
	}

	/**
	 * As many threads as calls that Brightcove answers at the same time. Whatever they do
	 * ends with the run.
	 */
	private static SimpleAsyncTaskExecutor executor() {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("export-");
		executor.setConcurrencyLimit(20);
		executor.setTaskTerminationTimeout(Duration.ofMinutes(2).toMillis());
		return executor;
	}

}
