package org.yakuba.platform.screen.component;

/**
 * One value to choose from.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
