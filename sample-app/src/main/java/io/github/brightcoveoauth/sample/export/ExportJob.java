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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileItemWriter;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemWriterBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The steps of an export: the list of the library goes to a file, that to a CSV, and each
 * video of it to a folder.
 */
final class ExportJob {

	private static final int VIDEOS_OF_A_CHUNK = 500;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final String account;

	private final ExportDirectory directory;

	private final ExportProgress progress;

	private final Library library;

	private final VideoExport videoExport;

	ExportJob(String account, ExportDirectory directory, ExportProgress progress, Library library,
			VideoExport videoExport) {
		this.account = account;
		this.directory = directory;
		this.progress = progress;
		this.library = library;
		this.videoExport = videoExport;
	}

	Job in(JobStore store, AsyncTaskExecutor executor) {
		return new JobBuilder(name(), store.repository()).start(list(store))
			.next(csv(store))
			.next(videos(store, executor))
			.build();
	}

	/**
	 * A store may be shared by exports of other accounts and to other directories.
	 */
	private String name() {
		String target = this.account + " " + this.directory.path();
		return "export-" + UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8));
	}

	private Step list(JobStore store) {
		FlatFileItemWriter<LibraryVideo> list = new FlatFileItemWriterBuilder<LibraryVideo>().name("list")
			.resource(new FileSystemResource(this.directory.list()))
			.encoding(StandardCharsets.UTF_8.name())
			.lineSeparator("\n")
			.lineAggregator(ExportDirectory::toLine)
			.build();
		return new StepBuilder("list", store.repository()).<LibraryVideo, LibraryVideo>chunk(LibraryReader.PAGE_SIZE)
			.transactionManager(store.transactionManager())
			.reader(new LibraryReader(this.library, this.directory, this.progress, PAUSE))
			.writer(list)
			.interruptionPolicy(this::check)
			.listener(new Stop())
			.build();
	}

	private Step csv(JobStore store) {
		return new StepBuilder("csv", store.repository()).tasklet((contribution, context) -> {
			ExportDirectory.write(this.directory.csv(), this::writeVideos);
			return RepeatStatus.FINISHED;
		}, store.transactionManager()).listener(new Stop()).build();
	}

	private void writeVideos(Appendable out) throws IOException {
		try (Stream<LibraryVideo> videos = this.directory.videos()) {
			VideoCsv.write(videos, out);
		}
	}

	/**
	 * A run goes through the whole list again, for the folders tell best what is done.
	 */
	private Step videos(JobStore store, AsyncTaskExecutor executor) {
		FlatFileItemReader<LibraryVideo> videos = new FlatFileItemReaderBuilder<LibraryVideo>().name("videos")
			.resource(new FileSystemResource(this.directory.list()))
			.encoding(StandardCharsets.UTF_8.name())
			.lineMapper((line, number) -> ExportDirectory.toVideo(line))
			.saveState(false)
			.build();
		return new StepBuilder("videos", store.repository()).<LibraryVideo, LibraryVideo>chunk(VIDEOS_OF_A_CHUNK)
			.transactionManager(store.transactionManager())
			.reader(videos)
			.processor(this.videoExport)
			.writer((chunk) -> {
			})
			.taskExecutor(executor)
			.interruptionPolicy(this::check)
			.listener(new Stop() {

				@Override
				public void beforeStep(StepExecution execution) {
					ExportJob.this.progress.exporting(size());
				}

			})
			.build();
	}

	private int size() {
		try (Stream<String> lines = Files.lines(this.directory.list())) {
			return (int) lines.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void check(StepExecution execution) {
		if (this.progress.isStopping()) {
			execution.setTerminateOnly();
		}
	}

	/**
	 * A step that left something out in order to stop is not complete.
	 */
	private class Stop implements StepExecutionListener {

		@Override
		public ExitStatus afterStep(StepExecution execution) {
			if (ExportJob.this.progress.isStopping() && execution.getStatus() == BatchStatus.COMPLETED) {
				execution.setStatus(BatchStatus.STOPPED);
				return ExitStatus.STOPPED;
			}
			return execution.getExitStatus();
		}

	}

}
