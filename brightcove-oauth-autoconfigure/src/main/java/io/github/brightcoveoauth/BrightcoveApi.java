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

package io.github.brightcoveoauth;

import java.net.URI;
import java.util.Locale;

/**
 * Brightcove's APIs, with the base URL and the kind of authentication that Brightcove
 * documents for each. The constant's name in kebab case is the {@code <api>} of the
 * properties {@code brightcove.apis.<api>.*} and of the HTTP service groups
 * {@code brightcove-<api>}.
 *
 * @since 0.1.0
 * @see <a href="https://apis.support.brightcove.com">Brightcove's API documentation</a>
 */
public enum BrightcoveApi {

	/**
	 * Views, engagement and other figures.
	 */
	ANALYTICS("https://analytics.api.brightcove.com/v1"),

	/**
	 * Last time that a video was viewed.
	 */
	ANALYTICS_LAST_VIEWED("https://data.api.brightcove.com"),

	/**
	 * Leads and view events for marketing systems.
	 */
	AUDIENCE("https://audience.api.brightcove.com/v1"),

	/**
	 * Channels of Cloud Playout.
	 */
	CLOUD_PLAYOUT_CHANNELS("https://cm.cloudplayout.brightcove.com"),

	/**
	 * Electronic programme guides of Cloud Playout.
	 */
	CLOUD_PLAYOUT_EPG("https://sm.cloudplayout.brightcove.com"),

	/**
	 * Scheduler of Cloud Playout.
	 */
	CLOUD_PLAYOUT_SCHEDULER("https://showtime.api.brightcove.com/v1"),

	/**
	 * Videos, playlists, folders and their metadata.
	 */
	CMS("https://cms.api.brightcove.com/v1"),

	/**
	 * Events of players that are not Brightcove's.
	 */
	DATA_COLLECTION("https://metrics.brightcove.com", Authentication.NONE),

	/**
	 * Rules by which videos are delivered.
	 */
	DELIVERY_RULES("https://delivery-rules.api.brightcove.com"),

	/**
	 * Repositories of files that Brightcove hosts.
	 */
	DELIVERY_SYSTEM("https://repos.api.brightcove.com/v1"),

	/**
	 * Ingestion of videos, images and text tracks.
	 */
	DYNAMIC_INGEST("https://ingest.api.brightcove.com/v1"),

	/**
	 * Images, transformed. Their paths carry a token of {@link #IMAGE_TOKENS}.
	 */
	IMAGES("https://images.brightcovecdn.com/image/v1", Authentication.NONE),

	/**
	 * Tokens for image URLs.
	 */
	IMAGE_TOKENS("https://image-tokens.api.brightcove.com"),

	/**
	 * Profiles by which videos are transcoded.
	 */
	INGEST_PROFILES("https://ingestion.api.brightcove.com/v1"),

	/**
	 * In-Page Experiences.
	 */
	IN_PAGE_EXPERIENCE("https://experiences.api.brightcove.com/v1"),

	/**
	 * Interactivity projects and their annotations.
	 */
	INTERACTIVITY("https://interactivity.api.brightcove.com"),

	/**
	 * Live jobs of the first generation.
	 */
	LIVE("https://api.bcovlive.io/v1", Authentication.API_KEY),

	/**
	 * Live jobs of the second generation.
	 */
	LIVE_V2("https://api.live.brightcove.com/v2"),

	/**
	 * Client credentials of the OAuth API.
	 */
	OAUTH("https://oauth.brightcove.com/v4", Authentication.BC_TOKEN),

	/**
	 * Videos and playlists as players see them.
	 */
	PLAYBACK("https://edge.api.brightcove.com/playback/v1", Authentication.POLICY_KEY),

	/**
	 * Keys, devices, audit and blacklist of playback authorisation.
	 */
	PLAYBACK_AUTH("https://playback-auth.api.brightcove.com/v1"),

	/**
	 * Rights that restrict playback.
	 */
	PLAYBACK_RIGHTS("https://playback-rights.api.brightcove.com/v1"),

	/**
	 * Players and their configuration.
	 */
	PLAYER_MANAGEMENT("https://players.api.brightcove.com/v2"),

	/**
	 * Policy keys of the Playback API.
	 */
	POLICY("https://policy.api.brightcove.com/v1"),

	/**
	 * State of distribution to social platforms.
	 */
	SOCIAL("https://edge.social.api.brightcove.com/v1"),

	/**
	 * Feeds for other video sites.
	 */
	SOCIAL_SYNDICATION("https://social.api.brightcove.com/v1"),

	/**
	 * Server-side ad insertion.
	 */
	SSAI("https://ssai.api.brightcove.com/v1"),

	/**
	 * Number of streams that a viewer watches at once.
	 */
	STREAM_CONCURRENCY("https://edge-gsc.api.brightcove.com/api/v1", Authentication.JWT),

	/**
	 * Playheads that follow a viewer from device to device.
	 */
	XDR("https://data.brightcove.com/v1/xdr");

	private final URI baseUrl;

	private final Authentication authentication;

	BrightcoveApi(String baseUrl) {
		this(baseUrl, Authentication.BEARER_TOKEN);
	}

	BrightcoveApi(String baseUrl, Authentication authentication) {
		this.baseUrl = URI.create(baseUrl);
		this.authentication = authentication;
	}

	/**
	 * Base URL that Brightcove documents, without a slash at its end.
	 * @return the base URL
	 */
	public URI baseUrl() {
		return this.baseUrl;
	}

	/**
	 * What a call of the API is authorised by.
	 * @return the kind of authentication
	 */
	public Authentication authentication() {
		return this.authentication;
	}

	/**
	 * Name of the API in properties and HTTP service groups.
	 * @return the constant's name in kebab case, such as {@code live-v2}
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What calls of an API are authorised by.
	 */
	public enum Authentication {

		/**
		 * OAuth access token of a registration, which the clients send.
		 */
		BEARER_TOKEN,

		/**
		 * Policy key of the player's account, which the clients send.
		 */
		POLICY_KEY,

		/**
		 * API key of the Live account, which the clients send.
		 */
		API_KEY,

		/**
		 * Token of a Studio login, which the caller sends.
		 */
		BC_TOKEN,

		/**
		 * JSON Web Token of a viewer, which the caller sends.
		 */
		JWT,

		/**
		 * Nothing, or something in the path.
		 */
		NONE

	}

}
