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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.SpringProperties;

/**
 * The application without its pages, which starts when a command asks for the first bean
 * and makes no others than those that the command needs.
 *
 * @since 0.1.0
 */
public final class Application implements AutoCloseable {

	private final Class<?> source;

	private final Settings settings;

	private @Nullable ConfigurableApplicationContext context;

	Application(Class<?> source, Settings settings) {
		this.source = source;
		this.settings = settings;
	}

	/**
	 * Find a bean.
	 * @param type its type
	 * @param <T> its type
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
		try {
			if (this.context == null) {
				this.context = start();
			}
			return this.context.getBean(type);
		}
		catch (CommandException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw CommandException.notSent(
					"The command does not start: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage(),
					"Check the settings in the environment and in application.yaml.");
		}
	}

	/**
	 * What was processed ahead of time is the application with its pages, so it is left
	 * aside.
	 */
	private ConfigurableApplicationContext start() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
		SpringApplication application = new SpringApplication(this.source);
		application.setMainApplicationClass(this.source);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(Map.of("logging.level.root", "off"));
		application.addInitializers(this.settings);
		return application.run();
	}

	@Override
	public void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

}
