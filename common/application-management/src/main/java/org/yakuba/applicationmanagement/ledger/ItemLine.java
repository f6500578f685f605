package org.yakuba.applicationmanagement.ledger;

/**
 * One filled-in item.
 *
 * @param itemNo place in the form
 * @param name as the form calls it
 * @param value empty where it is kept apart
 * @param characterIssue whether it holds characters that the register cannot
 * @param keptApart 個人番号: opened only by who may, each time recorded
 */
public record ItemLine(
    int itemNo,
    String itemId,
    int sequence,
    String name,
    String value,
    boolean characterIssue,
    boolean keptApart) {}
