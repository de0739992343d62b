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

package io.github.brightcoveoauth.sample.command;

import io.github.brightcoveoauth.sample.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.CodecException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Ends a command, with what is wrong and what mends it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial")
public final class CommandException extends RuntimeException {

	private final int status;

	private final @Nullable String advice;

	private CommandException(int status, String message, @Nullable String advice) {
		super(message);
		this.status = status;
		this.advice = advice;
	}

	/**
	 * The call was made and failed.
	 * @param problem what is wrong
	 * @return an exception with the exit status 1
	 */
	public static CommandException failed(Problem problem) {
		return new CommandException(1, problem.title() + ": " + problem.message(), problem.advice());
	}

	/**
	 * The call cannot be made.
	 * @param message what is wrong
	 * @param advice what to do
	 * @return an exception with the exit status 2
	 */
	public static CommandException notSent(String message, String advice) {
		return new CommandException(2, message, advice);
	}

	/**
	 * The end of a command that an exception came out of.
	 */
	static CommandException of(Exception exception) {
		if (exception instanceof CommandException command) {
			return command;
		}
		if (exception instanceof OAuth2AuthorizationException || exception instanceof RestClientException
				|| exception instanceof WebClientException || exception instanceof CodecException) {
			return failed(Problem.of(exception));
		}
		if (exception instanceof OutputException) {
			return new CommandException(1, "The result cannot be written: " + exception.getMessage(), null);
		}
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
		return new CommandException(1, "The command failed: " + cause, null);
	}

	int status() {
		return this.status;
	}

	/**
	 * One or two lines.
	 */
	String text() {
		return getMessage() + ((this.advice != null) ? System.lineSeparator() + this.advice : "");
	}

}
