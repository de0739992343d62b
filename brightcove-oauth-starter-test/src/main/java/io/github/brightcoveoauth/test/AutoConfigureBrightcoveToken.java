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

package io.github.brightcoveoauth.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Gives the application a token that nobody fetched, for tests whose calls end at a mock
 * such as {@code MockRestServiceServer}. There is no server; the token is always
 * {@value #TOKEN}, policy key and API key are {@value #KEY}, the URLs Brightcove's own,
 * and the account is that of {@code brightcove.account-id}, if set, or else
 * {@value #ACCOUNT_ID}. Put it on a test class, also on one that has a slice of the
 * application.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureBrightcoveToken {

	/**
	 * The token.
	 */
	String TOKEN = "static-token";

	/**
	 * Policy key and API key.
	 */
	String KEY = "static-key";

	/**
	 * The account where none is configured.
	 */
	String ACCOUNT_ID = "1234567890001";

}
