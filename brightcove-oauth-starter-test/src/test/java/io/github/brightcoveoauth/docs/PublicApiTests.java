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
package io.github.brightcoveoauth.docs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

import io.github.brightcoveoauth.BrightcoveClients;
import io.github.brightcoveoauth.autoconfigure.BrightcoveConnectionDetails;
import io.github.brightcoveoauth.management.BrightcoveManagement;
import io.github.brightcoveoauth.test.BrightcoveSimulator;
import org.junit.jupiter.api.Test;

import static javax.tools.ToolProvider.getSystemJavaCompiler;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what is API with the record of it, so that none of it changes unnoticed.
 */
class PublicApiTests {

	@Test
	void apiOfTheStarterIsTheRecordedOne() throws Exception {
		Set<String> types = publicTypes(BrightcoveClients.class);
		types.addAll(publicTypes(BrightcoveManagement.class));
		types.add(BrightcoveConnectionDetails.class.getName());
		assertThatApiIsTheRecordedOne("brightcove-oauth-autoconfigure", location(BrightcoveClients.class), types);
	}

	@Test
	void apiOfTheTestStarterIsTheRecordedOne() throws Exception {
		assertThatApiIsTheRecordedOne("brightcove-oauth-starter-test", location(BrightcoveSimulator.class),
				publicTypes(BrightcoveSimulator.class));
	}

	private static void assertThatApiIsTheRecordedOne(String module, Path location, Set<String> types)
			throws Exception {
		Path record = Path.of("..", module, "api.txt");
		String api = describe(location, types);
		if (Boolean.getBoolean("api.record")) {
			Files.writeString(record, api);
		}
		assertThat(api.lines()).as("API of %s; if it was meant to change, run this test with -Dapi.record", module)
			.containsExactlyElementsOf(Files.readAllLines(record));
	}

	/**
	 * The public types of a package, nested ones included.
	 */
	private static Set<String> publicTypes(Class<?> member) throws Exception {
		Set<String> types = new TreeSet<>();
		try (StandardJavaFileManager files = getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
			files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(location(member)));
			for (JavaFileObject file : files.list(StandardLocation.CLASS_PATH, member.getPackageName(),
					Set.of(JavaFileObject.Kind.CLASS), false)) {
				String name = files.inferBinaryName(StandardLocation.CLASS_PATH, file);
				if (isPublic(Class.forName(name, false, member.getClassLoader()))) {
					types.add(name);
				}
			}
		}
		return types;
	}

	private static boolean isPublic(Class<?> type) {
		return Modifier.isPublic(type.getModifiers())
				&& (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
	}

	private static Path location(Class<?> type) throws Exception {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static String describe(Path location, Set<String> types) {
		StringBuilder api = new StringBuilder();
		for (String type : types) {
			List<String> lines = new ArrayList<>(
					javap(location, type).lines().filter((line) -> !line.startsWith("Compiled from")).toList());
			lines.subList(1, lines.size() - 1).sort(null);
			api.append(String.join("\n", lines)).append("\n\n");
		}
		return api.toString();
	}

	private static String javap(Path location, String type) {
		StringWriter output = new StringWriter();
		int status = ToolProvider.findFirst("javap")
			.orElseThrow()
			.run(new PrintWriter(output), new PrintWriter(output), "-protected", "-constants", "-cp",
					location.toString(), type);
		assertThat(status).as(output::toString).isZero();
		return output.toString();
	}

}
