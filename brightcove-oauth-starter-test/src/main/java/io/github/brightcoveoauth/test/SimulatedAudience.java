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

package io.github.brightcoveoauth.test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * The people who come across the videos, of whom the Analytics API reports. What they do
 * follows from the video and the date alone, so every report about the same days adds up
 * to the same figures.
 *
 * @since 0.1.0
 */
public final class SimulatedAudience {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private static final int HALF_LIFE = 60;

	private final List<Impression> added = new CopyOnWriteArrayList<>();

	private final List<Player> players;

	private volatile boolean silent;

	SimulatedAudience(String accountId) {
		String prefix = "players.brightcove.com/" + accountId + "/";
		this.players = List.of(new Player(prefix + "default_default", "Brightcove Default Player"),
				new Player(prefix + "Hyuo8j4pM_default", "Playlist Player v6"),
				new Player(prefix + "18ba409a-3d7d-424e-9d10-849a5864f09e_default", "CarouselPlayerPlugin"));
	}

	/**
	 * Let nobody see any video but those who are {@link #watch told to}.
	 * @return this
	 */
	public SimulatedAudience clear() {
		this.silent = true;
		this.added.clear();
		return this;
	}

	/**
	 * Let people watch a video, each of them once.
	 * @param video the video
	 * @param date the day
	 * @param views how many watch it
	 * @return this
	 */
	public SimulatedAudience watch(SimulatedVideo video, LocalDate date, int views) {
		LongStream.iterate(0, (fate) -> fate + 1)
			.mapToObj((fate) -> new Impression(video, date, Chance.mix(video.number(), fate), this.players.get(0)))
			.filter(Impression::viewed)
			.limit(views)
			.forEach(this.added::add);
		return this;
	}

	void reset() {
		this.silent = false;
		this.added.clear();
	}

	void visit(SimulatedVideo video, LocalDate from, LocalDate to, Consumer<Impression> visitor) {
		this.added.stream()
			.filter((impression) -> impression.video() == video && !impression.date().isBefore(from)
					&& !impression.date().isAfter(to))
			.forEach(visitor);
		if (this.silent || video.delivery() == SimulatedVideo.Delivery.NONE) {
			return;
		}
		LocalDate created = OffsetDateTime.parse(Objects.requireNonNull(video.text("created_at"))).toLocalDate();
		LocalDate first = created.isAfter(from) ? created : from;
		for (LocalDate date = first; !date.isAfter(to); date = date.plusDays(1)) {
			visit(video, video.number(), date, impressions(video.number(), created, date), visitor);
		}
	}

	/**
	 * Visit the impressions that Brightcove cannot attribute to a video.
	 * @param from the first day
	 * @param to the last day
	 * @param visitor is called for each impression
	 */
	void visitUnattributed(LocalDate from, LocalDate to, Consumer<Impression> visitor) {
		if (this.silent) {
			return;
		}
		for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
			visit(null, 0, date, Chance.below(3, date.toEpochDay(), 7), visitor);
		}
	}

	private void visit(@Nullable SimulatedVideo video, long number, LocalDate date, int impressions,
			Consumer<Impression> visitor) {
		long seed = Chance.mix(number, date.toEpochDay());
		for (int index = 0; index < impressions; index++) {
			long fate = Chance.mix(seed, index);
			visitor.accept(new Impression(video, date, fate, Chance.choose(this.players, fate, 1)));
		}
	}

	private static int impressions(long number, LocalDate created, LocalDate date) {
		long age = ChronoUnit.DAYS.between(created, date);
		int popularity = 4 + Chance.below(44, number, 6);
		long tenths = 10L * popularity * HALF_LIFE / (HALF_LIFE + age);
		if (WEEKEND.contains(date.getDayOfWeek())) {
			tenths = tenths * 6 / 10;
		}
		return (int) ((tenths + Chance.below(10, number, date.toEpochDay())) / 10);
	}

	int views(SimulatedVideo video, LocalDate from, LocalDate to) {
		Totals totals = new Totals();
		visit(video, from, to, totals::add);
		return totals.views();
	}

	@Override
	public String toString() {
		return "SimulatedAudience";
	}

	/**
	 * A player of the account.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Player(String id, String name) {

	}

}
