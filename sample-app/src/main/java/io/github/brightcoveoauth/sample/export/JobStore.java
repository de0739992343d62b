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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.support.DatabaseType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database in which Spring Batch remembers how far a job came.
 */
final class JobStore implements AutoCloseable {

	private final SingleConnectionDataSource dataSource;

	private final PlatformTransactionManager transactionManager;

	private final JobRepository repository;

	private JobStore(SingleConnectionDataSource dataSource) throws Exception {
		this.dataSource = dataSource;
		this.transactionManager = new JdbcTransactionManager(dataSource);
		createTables();
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(dataSource);
		factory.setTransactionManager(this.transactionManager);
		factory.afterPropertiesSet();
		this.repository = factory.getObject();
	}

	/**
	 * Open the configured database, or else one in a directory.
	 */
	static JobStore open(ExportProperties.JobStore properties, Path directory) throws Exception {
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url(properties, directory),
				properties.username(), properties.password(), true);
		try {
			return new JobStore(dataSource);
		}
		catch (Exception ex) {
			dataSource.destroy();
			throw ex;
		}
	}

	/**
	 * H2 writes late by itself, and what a process that is killed has not written is
	 * fetched again.
	 */
	private static String url(ExportProperties.JobStore properties, Path directory) {
		String url = properties.url();
		return (url != null) ? url
				: "jdbc:h2:file:" + directory.resolve("jobs").toString().replace(";", "\\;") + ";WRITE_DELAY=0";
	}

	/**
	 * What exists already stays as it is.
	 */
	private void createTables() throws Exception {
		String database = DatabaseType.fromMetaData(this.dataSource).name().toLowerCase(Locale.ROOT);
		new ResourceDatabasePopulator(true, false, StandardCharsets.UTF_8.name(),
				new ClassPathResource("org/springframework/batch/core/schema-" + database + ".sql"))
			.execute(this.dataSource);
	}

	JobRepository repository() {
		return this.repository;
	}

	PlatformTransactionManager transactionManager() {
		return this.transactionManager;
	}

	@Nullable JobExecution last(String jobName) {
		JobInstance last = this.repository.getLastJobInstance(jobName);
		return (last != null) ? this.repository.getLastJobExecution(last) : null;
	}

	/**
	 * Run a job from its beginning.
	 */
	JobExecution start(Job job) throws Exception {
		return operator(job).start(job,
				new JobParametersBuilder().addLocalDateTime("start", LocalDateTime.now()).toJobParameters());
	}

	/**
	 * Go on with a job that did not end. Nobody else runs it, so one that seems to run
	 * was killed.
	 */
	JobExecution restart(Job job, JobExecution last) throws Exception {
		TaskExecutorJobOperator operator = operator(job);
		return operator.restart(isRunning(last) ? operator.recover(last) : last);
	}

	private static boolean isRunning(JobExecution execution) {
		return execution.getStatus().isRunning() || execution.getStatus() == BatchStatus.STOPPING;
	}

	private TaskExecutorJobOperator operator(Job job) throws Exception {
		MapJobRegistry registry = new MapJobRegistry();
		registry.register(job);
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRepository(this.repository);
		operator.setJobRegistry(registry);
		operator.afterPropertiesSet();
		return operator;
	}

	@Override
	public void close() {
		this.dataSource.destroy();
	}

}
