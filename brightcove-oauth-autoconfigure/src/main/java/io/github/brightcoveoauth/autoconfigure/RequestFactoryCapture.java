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

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Remembers which request factory a {@link RestClient.Builder} was given, since the
 * builder does not tell. A customizer of the application may set one, as may
 * {@code MockRestServiceServer}.
 */
final class RequestFactoryCapture implements InvocationHandler {

	private final RestClient.Builder target;

	private ClientHttpRequestFactory requestFactory;

	RequestFactoryCapture(RestClient.Builder target, ClientHttpRequestFactory requestFactory) {
		this.target = target;
		this.requestFactory = requestFactory;
	}

	RestClient.Builder builder() {
		return (RestClient.Builder) Proxy.newProxyInstance(RestClient.Builder.class.getClassLoader(),
				new Class<?>[] { RestClient.Builder.class }, this);
	}

	ClientHttpRequestFactory requestFactory() {
		return this.requestFactory;
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
		if (method.getName().equals("apply") && args != null) {
			((Consumer<Object>) args[0]).accept(proxy);
			return proxy;
		}
		if (method.getName().equals("requestFactory") && args != null) {
			this.requestFactory = (ClientHttpRequestFactory) args[0];
		}
		try {
			Object result = method.invoke(this.target, args);
			return (result == this.target) ? proxy : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
