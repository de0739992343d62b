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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLParameters;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Certificates of an authority, a server and a client, made by the JDK that runs the
 * test.
 */
final class Certificates {

	/**
	 * Names that the server's certificate is good for, beside {@code localhost}.
	 */
	static final List<String> SERVER_NAMES = List.of("oauth.example.test", "cms.example.test");

	private static final String PASSWORD = "the-password";

	private final Path directory;

	private final Path store;

	private final KeyStore keyStore;

	/**
	 * Make certificates.
	 * @param directory where to put them
	 */
	Certificates(Path directory) throws Exception {
		this.directory = directory;
		this.store = directory.resolve("all.p12");
		generate("authority", "-ext", "bc:c");
		generate("server", "-signer", "authority", "-ext",
				"san=dns:localhost,dns:" + String.join(",dns:", SERVER_NAMES));
		generate("client", "-signer", "authority");
		this.keyStore = KeyStore.getInstance(this.store.toFile(), PASSWORD.toCharArray());
	}

	private void generate(String name, String... options) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
						name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
						"-keystore", this.store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
		command.addAll(List.of(options));
		Path output = this.directory.resolve(name + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertThat(process.waitFor()).as(() -> contentOf(output.toFile())).isZero();
	}

	/**
	 * How a server speaks https with its certificate.
	 * @param needClientAuth whether it wants to see a certificate of the authority's
	 */
	HttpsConfigurator server(boolean needClientAuth) {
		SslBundle bundle = SslBundle.of(SslStoreBundle.of(this.keyStore, PASSWORD, this.keyStore),
				SslBundleKey.of(PASSWORD, "server"));
		return new HttpsConfigurator(bundle.createSslContext()) {

			@Override
			public void configure(HttpsParameters parameters) {
				SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
				wanted.setNeedClientAuth(needClientAuth);
				parameters.setSSLParameters(wanted);
			}

		};
	}

	/**
	 * Properties of an SSL bundle that trusts the authority.
	 */
	String[] trusting(String bundle) throws Exception {
		return new String[] { property(bundle, "truststore.certificate", certificate("authority")) };
	}

	/**
	 * Properties of an SSL bundle that trusts the authority and has the client's
	 * certificate.
	 */
	String[] trustingAndTrusted(String bundle) throws Exception {
		return new String[] { trusting(bundle)[0], property(bundle, "keystore.certificate", certificate("client")),
				property(bundle, "keystore.private-key", privateKey("client")) };
	}

	private static String property(String bundle, String name, Path file) {
		return "spring.ssl.bundle.pem." + bundle + "." + name + "=" + file.toUri();
	}

	private Path certificate(String name) throws Exception {
		return pem(name + ".crt", "CERTIFICATE", this.keyStore.getCertificate(name).getEncoded());
	}

	private Path privateKey(String name) throws Exception {
		Key key = this.keyStore.getKey(name, PASSWORD.toCharArray());
		return pem(name + ".key", "PRIVATE KEY", key.getEncoded());
	}

	private Path pem(String file, String type, byte[] content) throws IOException {
		return Files.writeString(this.directory.resolve(file), "-----BEGIN " + type + "-----\n"
				+ Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + type + "-----\n");
	}

}
