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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.sample.web.Problem;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.codec.CodecException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for reports. The page is there at once, and htmx puts the report into it as soon
 * as Analytics has made it. Without scripts the page goes on to {@code /report}, which is
 * the same page with the report in it.
 */
@Controller
@RequestMapping("/analytics")
class AnalyticsController {

	private static final Log logger = LogFactory.getLog(AnalyticsController.class);

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final AnalyticsReports reports;

	private final Duration pause;

	AnalyticsController(AnalyticsReports reports, @Value("${console.analytics.pause:30s}") Duration pause) {
		this.reports = reports;
		this.pause = pause;
	}

	@ModelAttribute("form")
	ReportForm form(@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "video") String dimension,
			@RequestParam(defaultValue = ReportForm.DEFAULT_FIELDS) List<String> fields,
			@RequestParam(defaultValue = "10") String limit, @RequestParam(defaultValue = "") String sort) {
		return new ReportForm(period, from, to, dimension, fields, limit, sort);
	}

	@GetMapping
	ModelAndView page(@ModelAttribute(name = "form", binding = false) ReportForm form) {
		form.query(LocalDate.now());
		return page(form, HttpStatus.OK).addObject("pause", Duration.ZERO);
	}

	@GetMapping("/report")
	Mono<ModelAndView> report(@ModelAttribute(name = "form", binding = false) ReportForm form,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
		ReportQuery query = form.query(LocalDate.now());
		return query.findIn(this.reports)
			.map((report) -> view(form, htmx, HttpStatus.OK).addObject("table", new ReportTable(form, query, report)))
			.onErrorResume(AnalyticsReports::isPending,
					(ex) -> Mono.just(view(form, htmx, HttpStatus.ACCEPTED).addObject("pause", this.pause)))
			.onErrorResume(AnalyticsController::isFailedCall, (ex) -> Mono.just(problem(form, htmx, (Exception) ex)));
	}

	@GetMapping("/report.csv")
	Mono<ResponseEntity<String>> csv(@ModelAttribute(name = "form", binding = false) ReportForm form) {
		ReportQuery query = form.query(LocalDate.now());
		String name = "analytics-by-" + query.dimension().field() + ".csv";
		return query.findIn(this.reports)
			.map((report) -> ResponseEntity.ok()
				.contentType(CSV)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(name).build().toString())
				.body(Csv.of(query, report)));
	}

	@ExceptionHandler
	ModelAndView invalid(InvalidReportException exception) {
		return page(exception.form(), HttpStatus.BAD_REQUEST).addObject("errors", exception.errors());
	}

	private static boolean isFailedCall(Throwable exception) {
		return exception instanceof OAuth2AuthorizationException || exception instanceof WebClientException
				|| exception instanceof CodecException;
	}

	private static ModelAndView problem(ReportForm form, boolean htmx, Exception exception) {
		Problem problem = Problem.of(exception);
		logger.warn("/analytics/report: " + problem.title() + ": " + problem.message());
		return view(form, htmx, htmx ? HttpStatus.BAD_REQUEST : problem.status()).addObject("problem", problem);
	}

	private static ModelAndView view(ReportForm form, boolean htmx, HttpStatus status) {
		return htmx ? new ModelAndView("analytics/report :: report", Map.of("form", form), status) : page(form, status);
	}

	private static ModelAndView page(ReportForm form, HttpStatus status) {
		return new ModelAndView("analytics/page", Map.of("form", form, "periods", Period.values(), "dimensions",
				Dimension.values(), "metrics", Metric.values(), "errors", Map.of()), status);
	}

}
