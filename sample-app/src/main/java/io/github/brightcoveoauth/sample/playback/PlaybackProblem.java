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

package io.github.brightcoveoauth.sample.playback;

import java.util.Objects;

import io.github.brightcoveoauth.BrightcoveError;
import io.github.brightcoveoauth.sample.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * What the Playback API's refusals mean to whoever has a policy key.
 */
final class PlaybackProblem {

	private PlaybackProblem() {
	}

	static Problem of(RestClientException exception) {
		if (exception instanceof HttpClientErrorException answer) {
			BrightcoveError error = BrightcoveError.of(answer);
			return switch (error.status()) {
				case 401 -> new Problem(HttpStatus.FORBIDDEN, "The policy key is refused", said(error),
						"Check that it is complete: policy keys begin with BCpk.");
				case 403 ->
					new Problem(HttpStatus.FORBIDDEN, "The policy key does not allow this", said(error), advice(error));
				case 404 -> new Problem(HttpStatus.NOT_FOUND, "Not found",
						"The account has no video with this id or reference id.", null);
				default -> Problem.of(exception);
			};
		}
		return Problem.of(exception);
	}

	private static String said(BrightcoveError error) {
		return "Brightcove answered " + error + ".";
	}

	private static @Nullable String advice(BrightcoveError error) {
		if ("VIDEO_NOT_PLAYABLE".equals(error.code())) {
			return "The video is not active, or has nothing to play yet.";
		}
		return switch (Objects.requireNonNullElse(error.subcode(), "")) {
			case "API" -> "This key may not search. Look the video up by its id, or create a key that may search.";
			case "DOMAIN" -> "This key is for pages of certain domains. A server such as this console sends none.";
			case "ACCOUNT_ID" -> "This key belongs to another account.";
			case "CLIENT_GEO" -> "This key or video is not for the country of this machine.";
			case "CLIENT_IP" -> "This key or video is not for the address of this machine.";
			default -> null;
		};
	}

}
