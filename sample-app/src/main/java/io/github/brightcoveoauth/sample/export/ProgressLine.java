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

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.brightcoveoauth.sample.command.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows on a terminal how far an export is.
 */
final class ProgressLine {

	private static final int MILLISECONDS = 250;

	private ProgressLine() {
	}

	/**
	 * Run an export, and show how far it is if somebody looks.
	 */
	static ExportStatus run(Export export, Terminal terminal) {
		if (!terminal.isInteractive()) {
			return export.run();
		}
		ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
		try (ProgressBar bar = bar(terminal)) {
			clock.scheduleAtFixedRate(() -> show(export.status(), bar), 0, MILLISECONDS, TimeUnit.MILLISECONDS);
			ExportStatus end = export.run();
			clock.shutdown();
			show(end, bar);
			return end;
		}
		finally {
			clock.shutdown();
		}
	}

	private static ProgressBar bar(Terminal terminal) {
		return new ProgressBarBuilder().setUnit(" videos", 1)
			.setUpdateIntervalMillis(MILLISECONDS)
			.setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
			.showSpeed()
			.build();
	}

	private static void show(ExportStatus status, ProgressBar bar) {
		bar.maxHint(status.total());
		bar.stepTo(status.settled());
		bar.setExtraMessage(status.bytesText());
	}

}
