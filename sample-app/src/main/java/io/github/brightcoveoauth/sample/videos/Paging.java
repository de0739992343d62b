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

package io.github.brightcoveoauth.sample.videos;

record Paging(int limit, int offset, long total) {

	static final int DEFAULT_LIMIT = 20;

	static final int MAX_LIMIT = 100;

	static int limit(int requested) {
		return Math.min(Math.max(requested, 1), MAX_LIMIT);
	}

	static int offset(int requested) {
		return Math.max(requested, 0);
	}

	public boolean hasPrevious() {
		return this.offset > 0;
	}

	public int previousOffset() {
		return Math.max(this.offset - this.limit, 0);
	}

	public boolean hasNext() {
		return nextOffset() < this.total;
	}

	public long nextOffset() {
		return (long) this.offset + this.limit;
	}

	public long last() {
		return Math.min(nextOffset(), this.total);
	}

}
