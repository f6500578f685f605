package org.yakuba.contracts.application;

/**
 * What is wrong with, or missing at, one item of an application.
 *
 * @param itemId item of the form; empty when it is about the whole
 * @param code of the business
 * @param message Japanese, readable by the applicant
 */
public record ItemFinding(String itemId, String code, String message) {}
