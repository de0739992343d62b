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

package io.github.brightcoveoauth.sample.call;

import java.net.URI;
import java.util.List;

import io.github.brightcoveoauth.sample.web.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;

@Controller
@RequestMapping("/call")
class CallController {

	private static final String PAGE = "call/call";

	private final Addresses addresses;

	private final CallSender sender;

	CallController(Addresses addresses, CallSender sender) {
		this.addresses = addresses;
		this.sender = sender;
	}

	@ModelAttribute("methods")
	CallMethod[] methods() {
		return CallMethod.values();
	}

	@ModelAttribute("knownUrls")
	List<String> knownUrls() {
		return this.addresses.known();
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("call", Call.of(CallMethod.GET, this.addresses.first(), ""));
		return PAGE;
	}

	@PostMapping
	String send(@RequestParam CallMethod method, @RequestParam(defaultValue = "") String url,
			@RequestParam(defaultValue = "") String body, Model model, HttpServletResponse response) {
		Call call = Call.of(method, url, body);
		model.addAttribute("call", call);
		try {
			send(call, this.addresses.resolve(call.url()), model);
		}
		catch (OAuth2AuthorizationException | RestClientException ex) {
			Problem.of(ex).show(model, response);
		}
		catch (IllegalArgumentException ex) {
			String reason = String.valueOf(ex.getMessage());
			new Problem(HttpStatus.BAD_REQUEST, "This call was not sent", reason, null).show(model, response);
		}
		return PAGE;
	}

	private void send(Call call, URI url, Model model) {
		model.addAttribute("answer", this.sender.send(call, url));
		model.addAttribute("url", url);
		model.addAttribute("curl", CurlCommand.of(call, url, this.addresses.takesToken(url)));
		model.addAttribute("java", JavaCode.of(call, url, this.addresses.base(call.url())));
	}

}
