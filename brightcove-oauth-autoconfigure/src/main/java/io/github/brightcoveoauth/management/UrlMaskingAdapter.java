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

package io.github.brightcoveoauth.management;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Names the template of a URL where Spring's message about a failed request has the URL,
 * of which a policy key may be part.
 */
final class UrlMaskingAdapter extends HttpExchangeAdapterDecorator {

	UrlMaskingAdapter(RestClient client) {
		super(RestClientAdapter.create(client));
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		try {
			return super.exchangeForBody(values, bodyType);
		}
		catch (ResourceAccessException ex) {
			throw masked(values, ex);
		}
	}

	private static ResourceAccessException masked(HttpRequestValues values, ResourceAccessException ex) {
		return (ex.getCause() instanceof IOException cause)
				? new ResourceAccessException("I/O error on " + values.getHttpMethod() + " request for \""
						+ values.getUriTemplate() + "\": " + cause.getMessage(), cause)
				: ex;
	}

}
