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

package io.github.brightcoveoauth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "io.github.brightcoveoauth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "io.github.brightcoveoauth";

	@ArchTest
	static final ArchRule whatUsersImportUsesNothingOfOurs = classes().that()
		.resideInAPackage(ROOT)
		.should()
		.onlyDependOnClassesThat()
		.resideOutsideOfPackage(ROOT + ".(*)..");

	@ArchTest
	static final ArchRule tokenUsesNothingButTheRoot = noClasses().that()
		.resideInAPackage(ROOT + ".token")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".client", ROOT + ".store", ROOT + ".management", ROOT + ".actuate",
				ROOT + ".autoconfigure", "org.springframework.boot..");

	@ArchTest
	static final ArchRule clientUsesTokenAndRoot = noClasses().that()
		.resideInAPackage(ROOT + ".client")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".store", ROOT + ".management", ROOT + ".actuate", ROOT + ".autoconfigure");

	@ArchTest
	static final ArchRule storeUsesTokenAndRoot = noClasses().that()
		.resideInAPackage(ROOT + ".store")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".client", ROOT + ".management", ROOT + ".actuate", ROOT + ".autoconfigure",
				"org.springframework.boot..");

	@ArchTest
	static final ArchRule managementUsesTheRootAndSpring = noClasses().that()
		.resideInAPackage(ROOT + ".management")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".token", ROOT + ".client", ROOT + ".store", ROOT + ".actuate",
				ROOT + ".autoconfigure", "org.springframework.boot..");

	@ArchTest
	static final ArchRule actuateUsesTokenAndRoot = noClasses().that()
		.resideInAPackage(ROOT + ".actuate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".client", ROOT + ".store", ROOT + ".management", ROOT + ".autoconfigure");

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule autoConfigurationsAreFinalAndNamedSo = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration")
		.andShould(haveNoPublicMembers());

	@ArchTest
	static final ArchRule conditionsAreNotPublic = noClasses().that()
		.areAssignableTo(Condition.class)
		.should()
		.bePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule failureAnalyzersAreNotPublic = noClasses().that()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.bePublic();

	@ArchTest
	static final ArchRule beanMethodsAreNeitherPublicNorPrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule classConditionsAreOnClasses = noMethods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.beAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule conditionsOnMissingBeansDoNotRepeatTheReturnType = methods().that()
		.areAnnotatedWith(ConditionalOnMissingBean.class)
		.should(notRepeatTheReturnType());

	@ArchTest
	static final ArchRule propertiesAreNamedSo = classes().that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should()
		.haveSimpleNameEndingWith("Properties");

	@ArchTest
	static final ArchRule nothingSleepsOrPrints = noClasses().should()
		.callMethod(Thread.class, "sleep", long.class)
		.orShould()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err");

	@Test
	void everyAutoConfigurationIsListedAndEveryClassItIsOrderedByExists() throws Exception {
		List<String> listed = lines("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
		assertThat(listed).isSorted().isNotEmpty();
		for (String name : listed) {
			AutoConfiguration autoConfiguration = Class.forName(name).getAnnotation(AutoConfiguration.class);
			assertThat(autoConfiguration).as(name).isNotNull();
			for (String other : autoConfiguration.afterName()) {
				assertThat(Class.forName(other)).as(name).isNotNull();
			}
		}
	}

	private static List<String> lines(String resource) throws IOException {
		try (InputStream stream = ArchitectureTests.class.getClassLoader().getResourceAsStream(resource);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
	}

	private static ArchCondition<JavaMethod> notRepeatTheReturnType() {
		return new ArchCondition<>("not repeat the return type") {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				for (Class<?> type : method.getAnnotationOfType(ConditionalOnMissingBean.class).value()) {
					if (method.getRawReturnType().isEquivalentTo(type)) {
						events.add(SimpleConditionEvent.violated(method, method.getFullName() + " repeats its type"));
					}
				}
			}

		};
	}

	private static ArchCondition<JavaClass> haveNoPublicMembers() {
		return new ArchCondition<>("have no public members") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (JavaMethod method : type.getMethods()) {
					if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
						events.add(SimpleConditionEvent.violated(type, method.getFullName() + " is public"));
					}
				}
			}

		};
	}

}
