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

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportFormTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final List<String> FIELDS = List.of("play_rate", "video_view");

	@ParameterizedTest
	@CsvSource({ "7d, -7d", "30d, -30d", "90d, -90d", "month, 2026-11-01", "'', -30d" })
	void periodEndsNow(String period, String from) {
		ReportQuery query = form(period, "", "").query(TODAY);
		assertThat(query.from()).isEqualTo(from);
		assertThat(query.to()).isEqualTo("now");
	}

	@Test
	void datesAreTakenAsTheyAre() {
		ReportQuery query = form("", "2026-10-01", "2026-10-31").query(TODAY);
		assertThat(query.from()).isEqualTo("2026-10-01");
		assertThat(query.to()).isEqualTo("2026-10-31");
	}

	@ParameterizedTest
	@CsvSource({ "-7d, -12h", "-36h, -1d", "2026-10-01, -30d", "-2d, 2026-11-22", "-12h, ''" })
	void timesBeforeNowAreTakenAsTheyAre(String from, String to) {
		ReportQuery query = form("", from, to).query(TODAY);
		assertThat(query.from()).isEqualTo(from);
		assertThat(query.to()).isEqualTo(to.isEmpty() ? "now" : to);
	}

	@Test
	void lastDayMayBeOpen() {
		assertThat(form("dates", "2026-10-01", "").query(TODAY).to()).isEqualTo("now");
	}

	@Test
	void datesCountOnlyIfTheyAreThePeriod() {
		assertThat(form("7d", "nonsense", "2026-10-31").query(TODAY).from()).isEqualTo("-7d");
	}

	@Test
	void fieldsHaveOneOrderAndTheFirstSorts() {
		ReportQuery query = form("30d", "", "").query(TODAY);
		assertThat(query.metrics()).containsExactly(Metric.VIDEO_VIEW, Metric.PLAY_RATE);
		assertThat(query.sort()).isEqualTo("-video_view");
	}

	@Test
	void allDaysAreShownTheLastFirst() {
		ReportQuery query = new ReportForm("90d", "", "", "date", FIELDS, "10", "").query(TODAY);
		assertThat(query.sort()).isEqualTo("-date");
		assertThat(query.limit()).isEqualTo(1000);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-02, 2026-10-01, to", "'', 2026-10-01, from", "2026-02-30, '', from", "2026-10-01, now, to",
			"-7d, -30d, to", "-3d, 2026-11-01, to", "-12h, -2d, to", "7d, '', from", "-7w, '', from",
			"-999999d, '', from" })
	void wrongDatesAreTold(String from, String to, String error) {
		assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> form("dates", from, to).query(TODAY))
			.satisfies((ex) -> assertThat(ex.errors()).containsOnlyKeys(error));
	}

	@Test
	void allErrorsAreToldTogether() {
		ReportForm form = new ReportForm("1y", "", "", "viewer", List.of("video_view", "heat"), "1001", "-city");
		assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> form.query(TODAY))
			.satisfies(
					(ex) -> assertThat(ex.errors()).containsOnlyKeys("period", "dimension", "fields", "limit", "sort"));
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "ten", "99999", "''" })
	void numberOfRowsHasLimits(String limit) {
		ReportForm form = new ReportForm("", "", "", "video", FIELDS, limit, "");
		assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> form.query(TODAY))
			.satisfies((ex) -> assertThat(ex.errors()).containsOnlyKeys("limit"));
	}

	@Test
	void formBecomesAnAddress() {
		assertThat(form("", "2026-10-01", "").sortedBy("-play_rate").parameters()).isEqualTo(
				"?period=dates&from=2026-10-01&to=&dimension=video&fields=play_rate,video_view&limit=10&sort=-play_rate");
	}

	private static ReportForm form(String period, String from, String to) {
		return new ReportForm(period, from, to, "video", FIELDS, "10", "");
	}

}
