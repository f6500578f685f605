package org.yakuba.server.architecture.samples.businesses.one.rules;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule that asks the database. */
public record RuleWithFramework(JdbcClient database) {}
