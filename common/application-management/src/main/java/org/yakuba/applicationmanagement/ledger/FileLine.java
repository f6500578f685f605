package org.yakuba.applicationmanagement.ledger;

import org.yakuba.applicationmanagement.rules.MalwareVerdict;

/**
 * One file of a package.
 *
 * @param documentId 書類ID; empty for the form itself
 * @param mediaType by the ending that its first bytes were checked against
 */
public record FileLine(
    int fileNo,
    String path,
    String documentId,
    String mediaType,
    long byteSize,
    String sha256,
    MalwareVerdict scan) {}
