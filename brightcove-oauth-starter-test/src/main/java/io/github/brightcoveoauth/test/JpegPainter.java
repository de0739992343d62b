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

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints the images of a video: its name on a gradient of a colour of its own. The
 * letters are pixels of a built-in pattern, since many containers have no fonts.
 */
final class JpegPainter {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	private static final String[] LETTER_ROWS = { "EUEUVVEHE7HGHHEUEUFVHHHHHVE4EV2V6VEE",
			"HHHHGGHH42IGRHHHHHG4HHHHH1HCH26G81HH", "HHGHGGGH42KGLPHHHHG4HHHAH2J414AUG2HH",
			"VUGHUUNV42OGLLHUHUE4HHL4A4L422I1U4EF", "HHGHGGHH42KGHJHGLK14HHLA48P441V1H8H1",
			"HHHHGGHH4IIGHHHGII14HALH4GH48H2HH8H2", "HUEUVGFHECHVHHEGDHU4E4AH4VEEVE2EE8EC" };

	private static final int LETTER_WIDTH = 5;

	private static final int RADIX = 32;

	private final int width;

	private final int height;

	private final int[] pixels;

	private JpegPainter(ImageSize size) {
		this.width = size.width();
		this.height = size.height();
		this.pixels = new int[this.width * this.height];
	}

	static byte[] paint(SimulatedVideo video, ImageSize size) {
		JpegPainter painter = new JpegPainter(size);
		painter.paintBackground(Chance.below(360, video.number(), 5) / 360f);
		painter.paintText(video.name().toUpperCase(Locale.ROOT));
		return painter.toJpeg();
	}

	private void paintBackground(float hue) {
		for (int y = 0; y < this.height; y++) {
			int colour = Color.HSBtoRGB(hue, 0.55f, 0.75f - 0.45f * y / this.height);
			for (int x = 0; x < this.width; x++) {
				this.pixels[y * this.width + x] = colour;
			}
		}
	}

	private void paintText(String whole) {
		int advance = LETTER_WIDTH + 1;
		String text = whole.substring(0, Math.min(whole.length(), this.width / advance));
		int dot = Math.max(1, this.width * 9 / 10 / (text.length() * advance));
		int left = Math.max(0, (this.width - text.length() * advance * dot) / 2);
		int top = (this.height - LETTER_ROWS.length * dot) / 2;
		for (int index = 0; index < text.length(); index++) {
			int letter = LETTERS.indexOf(text.charAt(index));
			if (letter != -1) {
				paintLetter(letter, left + index * advance * dot, top, dot);
			}
		}
	}

	private void paintLetter(int letter, int left, int top, int dot) {
		for (int row = 0; row < LETTER_ROWS.length; row++) {
			int bits = Character.digit(LETTER_ROWS[row].charAt(letter), RADIX);
			for (int column = 0; column < LETTER_WIDTH; column++) {
				if ((bits >> (LETTER_WIDTH - 1 - column) & 1) == 1) {
					paintDot(left + column * dot, top + row * dot, dot);
				}
			}
		}
	}

	private void paintDot(int left, int top, int dot) {
		for (int y = top; y < top + dot; y++) {
			for (int x = left; x < Math.min(left + dot, this.width); x++) {
				this.pixels[y * this.width + x] = Color.WHITE.getRGB();
			}
		}
	}

	private byte[] toJpeg() {
		BufferedImage image = new BufferedImage(this.width, this.height, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, this.width, this.height, this.pixels, 0, this.width);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(image);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
