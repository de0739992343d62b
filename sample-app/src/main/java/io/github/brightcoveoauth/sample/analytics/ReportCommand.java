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

package io.github.brightcoveoauth.sample.analytics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.brightcoveoauth.sample.command.Application;
import io.github.brightcoveoauth.sample.command.CommandException;
import io.github.brightcoveoauth.sample.command.ConsoleCommand;
import io.github.brightcoveoauth.sample.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.util.retry.Retry;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/**
 * Prints a report of the Analytics API, and waits until Analytics has made it.
 *
 * @since 0.1.0
 */
@Command(name = "report", description = "Prints a report of views.")
public final class ReportCommand extends ConsoleCommand {

	private static final int REPETITIONS = 20;

	private static final Map<String, String> OPTIONS = Map.of("dimension", "--dimensions");

	@Option(names = "--dimensions", paramLabel = "DIMENSION", defaultValue = "video",
			description = "What each row is about: video, date, country, device_type, device_os, browser_type, player "
					+ "or account. Default: ${DEFAULT-VALUE}.")
	private String dimensions = "";

	@Option(names = "--from", paramLabel = "DAY", defaultValue = "-30d",
			description = "A date such as 2026-01-31, or a time before now such as -30d or -12h. "
					+ "Default: ${DEFAULT-VALUE}.")
	private String from = "";

	@Option(names = "--to", paramLabel = "DAY", defaultValue = "now",
			description = "The same, or now. Default: ${DEFAULT-VALUE}.")
	private String to = "";

	@Option(names = "--fields", paramLabel = "FIELD", split = ",", defaultValue = ReportForm.DEFAULT_FIELDS,
			description = "Figures, separated by commas: video_view, video_impression, play_request, play_rate, "
					+ "engagement_score, video_percent_viewed, video_seconds_viewed, ad_mode_begin or "
					+ "ad_mode_complete. Default: ${DEFAULT-VALUE}.")
	private List<String> fields = List.of();

	@Option(names = "--sort", paramLabel = "FIELD", defaultValue = "",
			description = "Field to sort by, with a minus before it if the highest comes first. "
					+ "Default: the first figure, the highest first.")
	private String sort = "";

	@Option(names = "--limit", paramLabel = "ROWS", defaultValue = "10",
			description = "Rows at most, up to 1000. All of them by date. Default: ${DEFAULT-VALUE}.")
	private String limit = "";

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
			description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
	private Format format = Format.TABLE;

	@Override
	protected void run(Application application, Terminal terminal) {
		ReportForm form = new ReportForm("", this.from, this.to.equals("now") ? "" : this.to, this.dimensions,
				this.fields, this.limit, this.sort);
		ReportQuery query = query(form);
		AnalyticsReports reports = application.bean(AnalyticsReports.class);
		Duration pause = application.bean(Environment.class)
			.getProperty("console.analytics.pause", Duration.class, Duration.ofSeconds(30));
		Report report = Objects.requireNonNull(query.findIn(reports).retryWhen(whilePending(pause, terminal)).block());
		terminal.out().print(switch (this.format) {
			case TABLE -> TextTable.of(new ReportTable(form, query, report), terminal.width());
			case CSV -> Csv.of(query, report);
			case JSON -> json(report);
		});
	}

	private static ReportQuery query(ReportForm form) {
		try {
			return form.query(LocalDate.now());
		}
		catch (InvalidReportException ex) {
			String errors = ex.errors()
				.entrySet()
				.stream()
				.map((error) -> OPTIONS.getOrDefault(error.getKey(), "--" + error.getKey()) + ": " + error.getValue())
				.collect(Collectors.joining("\n"));
			throw CommandException.notSent(errors, "All options and their values: report --help");
		}
	}

	private static Retry whilePending(Duration pause, Terminal terminal) {
		return Retry.fixedDelay(REPETITIONS, pause)
			.filter(AnalyticsReports::isPending)
			.doBeforeRetry((signal) -> tell(pause, terminal))
			.onRetryExhaustedThrow((retry, last) -> last.failure());
	}

	private static void tell(Duration pause, Terminal terminal) {
		if (terminal.isInteractive()) {
			terminal.err()
				.println(
						"Analytics is still working on this report. It is asked again in " + pause.toSeconds() + " s.");
		}
	}

	private static String json(Report report) {
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report)
				+ "\n";
	}

	/**
	 * How to print a report.
	 */
	enum Format {

		TABLE, CSV, JSON

	}

}
