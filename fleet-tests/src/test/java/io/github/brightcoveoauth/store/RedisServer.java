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

package io.github.brightcoveoauth.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import redis.embedded.core.ExecutableProvider;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Redis on a free port of the loopback interface, which can be stopped, paused and
 * started again. It keeps nothing on disk.
 */
final class RedisServer implements AutoCloseable {

	private static final OnDemand<File> EXECUTABLE = new OnDemand<>("Redis", RedisServer::unpack);

	private final int port = freePort();

	private Process process;

	RedisServer() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		start();
	}

	private static File unpack() throws IOException {
		Path directory = Files.createTempDirectory("redis-");
		directory.toFile().deleteOnExit();
		File executable = ExecutableProvider.newJarResourceProvider(directory.toFile()).get();
		executable.deleteOnExit();
		return executable;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void start() {
		try {
			this.process = new ProcessBuilder(EXECUTABLE.get().getPath(), "--port", String.valueOf(this.port), "--bind",
					"127.0.0.1", "--save", "")
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await().pollInterval(20, TimeUnit.MILLISECONDS).until(this::answers);
	}

	private boolean answers() {
		assertThat(this.process.isAlive()).isTrue();
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port));
			socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
			return socket.getInputStream().read() == '+';
		}
		catch (IOException ex) {
			return false;
		}
	}

	void stop() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/**
	 * Let connections be made, and nothing be answered.
	 */
	void pause() {
		signal("STOP");
	}

	void resume() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			int status = new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor();
			assertThat(status).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Properties of an application that stores its tokens here.
	 */
	List<String> properties() {
		return List.of("brightcove.oauth.token.store=redis", "spring.data.redis.host=127.0.0.1",
				"spring.data.redis.port=" + this.port);
	}

	/**
	 * All that is stored, as text.
	 */
	String content() {
		LettuceConnectionFactory connectionFactory = connect();
		try {
			StringRedisTemplate redis = new StringRedisTemplate(connectionFactory);
			return redis.keys("*").stream().map((key) -> key + "=" + redis.opsForValue().get(key)).toList().toString();
		}
		finally {
			connectionFactory.destroy();
		}
	}

	/**
	 * Connect to it.
	 * @return a running connection factory
	 */
	LettuceConnectionFactory connect() {
		LettuceConnectionFactory connectionFactory = new LettuceConnectionFactory("127.0.0.1", this.port);
		connectionFactory.afterPropertiesSet();
		connectionFactory.start();
		return connectionFactory;
	}

	@Override
	public void close() {
		stop();
	}

}
