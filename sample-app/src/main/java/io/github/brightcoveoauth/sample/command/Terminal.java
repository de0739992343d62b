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

import java.io.InputStream;
import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

/**
 * What a command reads from and writes to.
 *
 * @since 0.1.0
 */
public interface Terminal {

	/**
	 * The terminal of this process. It takes the standard output for itself: what anybody
	 * else writes there goes to the standard error.
	 * @return the terminal
	 */
	static Terminal system() {
		return new SystemTerminal();
	}

	/**
	 * The standard input.
	 * @return the input
	 */
	InputStream in();

	/**
	 * The standard output, for the result and nothing else.
	 * @return the output
	 */
	Output out();

	/**
	 * The standard error, for what is to be told about the result.
	 * @return the output
	 */
	PrintStream err();

	/**
	 * Whether a person sees the output and can be asked.
	 * @return whether input and output are those of a terminal
	 */
	boolean isInteractive();

	/**
	 * The width that a line may have.
	 * @return the number of columns
	 */
	int width();

	/**
	 * Ask the person.
	 * @param question what to ask for
	 * @param secret whether the answer is not to be seen
	 * @return the answer, or {@code null} if there is none
	 */
	@Nullable String ask(String question, boolean secret);

}
