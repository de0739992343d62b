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
import java.time.Duration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets callers through that send their key and have a request left.
 */
final class CallerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final Callers callers;

	CallerFilter(Callers callers) {
		this.callers = callers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.callers.isEmpty()) {
			new ProxyProblem(HttpStatus.FORBIDDEN,
					"The proxy is off. It is on for the callers of console.proxy.callers.<name>.key.")
				.write(response);
			return;
		}
		Callers.Caller caller = caller(request.getHeader(HttpHeaders.AUTHORIZATION));
		if (caller == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
			new ProxyProblem(HttpStatus.UNAUTHORIZED, "Send the key of a caller: 'Authorization: Bearer <key>'.")
				.write(response);
			return;
		}
		Duration wait = caller.take();
		if (!wait.isZero()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
			new ProxyProblem(HttpStatus.TOO_MANY_REQUESTS, "This caller has no request left in this second.")
				.write(response);
			return;
		}
		SecurityContextHolder
			.setContext(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(caller.name(), "", List.of())));
		chain.doFilter(request, response);
	}

	private Callers.@Nullable Caller caller(@Nullable String authorization) {
		return (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
				? this.callers.find(authorization.substring(SCHEME.length()).strip()) : null;
	}

}
