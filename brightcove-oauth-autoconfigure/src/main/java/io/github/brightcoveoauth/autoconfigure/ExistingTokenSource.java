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

package io.github.brightcoveoauth.autoconfigure;

import java.util.function.Supplier;

import io.github.brightcoveoauth.token.TokenSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.SingletonBeanRegistry;

/**
 * The source of tokens once somebody has used it. To look at it does not make one, which
 * would fail where there are no credentials.
 */
final class ExistingTokenSource implements Supplier<@Nullable TokenSource> {

	private final SingletonBeanRegistry beans;

	ExistingTokenSource(SingletonBeanRegistry beans) {
		this.beans = beans;
	}

	@Override
	public @Nullable TokenSource get() {
		return (TokenSource) this.beans.getSingleton("brightcoveTokenSource");
	}

}
