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

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a result goes. That it cannot be written is no {@link IOException}, which the
 * clients would take for trouble of the network.
 *
 * @since 0.1.0
 */
public final class Output extends FilterOutputStream {

	/**
	 * Create an output.
	 * @param out where it goes
	 */
	public Output(OutputStream out) {
		super(out);
	}

	@Override
	public void write(int b) {
		attempt(() -> this.out.write(b));
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		attempt(() -> this.out.write(bytes, offset, length));
	}

	@Override
	public void flush() {
		attempt(this.out::flush);
	}

	/**
	 * Write text.
	 * @param text the text
	 */
	public void print(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		write(bytes, 0, bytes.length);
	}

	private static void attempt(Write write) {
		try {
			write.run();
		}
		catch (IOException ex) {
			throw new OutputException(ex);
		}
	}

	/**
	 * Something that may fail.
	 */
	private interface Write {

		void run() throws IOException;

	}

}
