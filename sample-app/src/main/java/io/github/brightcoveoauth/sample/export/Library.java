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

import java.util.List;
import java.util.Map;

import io.github.brightcoveoauth.sample.videos.VideoImage;
import io.github.brightcoveoauth.sample.videos.VideoSource;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What an export asks the CMS API.
 */
@HttpExchange(url = "/accounts/{accountId}", accept = "application/json")
interface Library {

	@GetExchange("/counts/videos")
	Count count();

	@GetExchange("/videos?sort=created_at")
	List<LibraryVideo> videos(@RequestParam int limit, @RequestParam int offset);

	@GetExchange("/videos/{id}/sources")
	List<VideoSource> sources(@PathVariable String id);

	@GetExchange("/videos/{id}/images")
	Map<String, @Nullable VideoImage> images(@PathVariable String id);

	/**
	 * How many videos there are.
	 */
	record Count(int count) {

	}

}
