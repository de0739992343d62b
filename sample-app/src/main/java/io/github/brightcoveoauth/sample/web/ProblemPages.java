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

package io.github.brightcoveoauth.sample.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns a failed call into a page.
 */
@ControllerAdvice
class ProblemPages {

	private static final Log logger = LogFactory.getLog(ProblemPages.class);

	@ExceptionHandler({ OAuth2AuthorizationException.class, RestClientException.class, WebClientException.class,
			CodecException.class })
	ModelAndView callFailed(Exception exception, HttpServletRequest request) {
		Problem problem = Problem.of(exception);
		logger.warn(request.getRequestURI() + ": " + problem.title() + ": " + problem.message());
		return page(problem);
	}

	@ExceptionHandler(NoResourceFoundException.class)
	ModelAndView noSuchPage() {
		return page(new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no page at this address.", null));
	}

	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ModelAndView badParameter(MethodArgumentTypeMismatchException exception) {
		return page(new Problem(HttpStatus.BAD_REQUEST, "Bad request",
				"The value of '" + exception.getName() + "' in the address is not valid.", null));
	}

	private static ModelAndView page(Problem problem) {
		return new ModelAndView("problem", Map.of("problem", problem), problem.status());
	}

}
