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

package io.github.brightcoveoauth.sample.proxy;

import java.io.IOException;
import java.net.SocketTimeoutException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;

/**
 * Tells callers of the proxy why there is no answer of Brightcove's.
 */
@ControllerAdvice(basePackageClasses = ProxyController.class)
@Order(0)
class ProxyProblems {

	private static final Log logger = LogFactory.getLog(ProxyProblems.class);

	@ExceptionHandler
	void refused(ProxyException exception, HttpServletResponse response) throws IOException {
		exception.problem().write(response);
	}

	@ExceptionHandler
	void badForm(InvalidParameterException exception, HttpServletResponse response) throws IOException {
		new ProxyProblem(HttpStatus.valueOf(exception.getErrorCode()),
				"This form cannot be read, or is too large. Put 'url' in the query to send a body of any size.")
			.write(response);
	}

	@ExceptionHandler
	void noToken(OAuth2AuthorizationException exception, HttpServletResponse response) throws IOException {
		logger.warn(exception.getMessage());
		new ProxyProblem(HttpStatus.BAD_GATEWAY,
				"There is no access token: " + exception.getError().getErrorCode() + ".")
			.write(response);
	}

	@ExceptionHandler
	void notReached(ResourceAccessException exception, HttpServletResponse response) throws IOException {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
		logger.warn("Brightcove cannot be reached: " + cause);
		ProxyProblem problem = (cause instanceof SocketTimeoutException)
				? new ProxyProblem(HttpStatus.GATEWAY_TIMEOUT, "Brightcove did not answer in time.")
				: new ProxyProblem(HttpStatus.BAD_GATEWAY, "Brightcove cannot be reached.");
		problem.write(response);
	}

}
