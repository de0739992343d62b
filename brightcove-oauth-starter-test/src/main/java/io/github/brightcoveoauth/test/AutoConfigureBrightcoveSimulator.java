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

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Starts a {@link BrightcoveSimulator} with the application context and makes its
 * account, credentials, token endpoint and base URLs those of the application, whatever
 * its properties say; calls to absolute URLs of Brightcove are led to it as well. Put it
 * on a test class, also on one that has a slice of the application or none of its
 * auto-configuration, or on a configuration class that starts the application for
 * development.
 * <p>
 * There is one simulator for each context. Before each test it is
 * {@link BrightcoveSimulator#reset() reset}, and the application has no token. A test
 * method may have it as a parameter.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@ExtendWith(BrightcoveSimulatorParameterResolver.class)
public @interface AutoConfigureBrightcoveSimulator {

}
