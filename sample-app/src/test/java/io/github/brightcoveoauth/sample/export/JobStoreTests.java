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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import static org.assertj.core.api.Assertions.assertThat;

class JobStoreTests {

	private final AtomicInteger failures = new AtomicInteger();

	@TempDir
	private Path directory;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1")
	void anotherStoreGoesOnWithTheJob(String url) throws Exception {
		this.failures.set(1);
		try (JobStore store = open(url)) {
			assertThat(store.last("job")).isNull();
			assertThat(store.start(job(store)).getStatus()).isEqualTo(BatchStatus.FAILED);
		}
		try (JobStore store = open(url)) {
			JobExecution last = store.last("job");
			assertThat(last).isNotNull();
			JobExecution next = store.restart(job(store), last);
			assertThat(next.getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(next.getJobInstance()).isEqualTo(last.getJobInstance());
		}
		try (JobStore store = open(url)) {
			assertThat(store.last("job")).extracting(JobExecution::getStatus).isEqualTo(BatchStatus.COMPLETED);
		}
		assertThat(this.directory.resolve("jobs.mv.db").toFile().exists()).isEqualTo(url == null);
	}

	@Test
	void jobThatWasKilledIsGoneOnWith() throws Exception {
		try (JobStore store = open(null)) {
			JobRepository repository = store.repository();
			JobInstance instance = repository.createJobInstance("job", new JobParameters());
			JobExecution killed = repository.createJobExecution(instance, new JobParameters(), new ExecutionContext());
			killed.setStatus(BatchStatus.STARTED);
			repository.update(killed);
		}
		try (JobStore store = open(null)) {
			JobExecution killed = store.last("job");
			assertThat(killed).isNotNull();
			assertThat(store.restart(job(store), killed).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		}
	}

	private JobStore open(String url) throws Exception {
		return JobStore.open(new ExportProperties.JobStore(url, "sa", ""), this.directory);
	}

	private Job job(JobStore store) {
		return new JobBuilder("job", store.repository())
			.start(new StepBuilder("step", store.repository()).tasklet((contribution, context) -> {
				if (this.failures.getAndDecrement() > 0) {
					throw new IllegalStateException("not yet");
				}
				return RepeatStatus.FINISHED;
			}, store.transactionManager()).build())
			.build();
	}

}
